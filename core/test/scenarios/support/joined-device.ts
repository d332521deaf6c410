/** Another device of an account, joined by the real messages of a link (PROTOCOL 9.1, 22.1). */
import { HOUR_MS } from '@cipherchat/protocol';
import type { GrantStep, JoinStep } from '../../../src/view.ts';
import type { Chat, Inbox, Tab } from './chat.ts';

/** `holder`: a tab of the device that holds AIK. `prepare`: before the link. Resolves when both sides are through. */
export const joinDevice = async (
  chat: Chat,
  holder: Tab,
  prepare: (tab: Tab) => void = () => undefined,
): Promise<Inbox> => {
  const person = chat.newPerson();
  const tab = await chat.open(person, { kind: 'app' });
  prepare(tab);
  const [grants, joins]: [GrantStep[], JoinStep[]] = [[], []];
  const stop = new AbortController().signal;
  const find = async <S extends { readonly step: string }, K extends S['step']>(steps: readonly S[], name: K) => {
    const isIt = (one: S): one is S & { readonly step: K } => one.step === name;
    await chat.clock.until(() => steps.some(isIt), { what: name });
    return steps.find(isIt) as S & { readonly step: K };
  };
  const granted = holder.client.devices?.grant({}, (step) => grants.push(step), stop);
  const { code } = await find(grants, 'code');
  const joined = tab.client.devices?.join({ code }, (step) => joins.push(step), stop);
  const { digits } = await find(joins, 'digits');
  (await find(grants, 'digits')).enter(digits);
  (await find(joins, 'question')).answer(true);
  let results: readonly unknown[] = [];
  void Promise.all([granted, joined]).then((both) => (results = both));
  await chat.clock.until(() => results.length > 0, { what: 'both are linked', withinMs: HOUR_MS });
  if (results.some((result) => result !== 'linked')) throw new Error(`not linked: ${results.join()}`);
  return Object.assign(tab, { person });
};
