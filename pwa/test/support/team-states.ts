/** The states of the team: its page, and a conversation in which colleagues answer. */
import { AccountId } from '@cipherchat/protocol';
import { conversationNamed, FakeClient, type FakeConversation } from '@cipherchat/core/fakes';
import type { InboxApp } from '../../src/shell/inbox-app.ts';
import { ALICE, alice, answered, everybody, said } from './people.ts';

const MINUTE = 60_000;
export const ANNA = conversationNamed('anna2345672345672345672345672aaa');
export const JONAS = conversationNamed('jonas234567234567234567234567jjj');
const OWNER = conversationNamed('owner234567234567234567234567ooo');

/** As a colleague wrote it. */
const from = (account: string, text: string, agoMs: number) => {
  const item = said(text, agoMs);
  return { ...item, id: `${item.id}.${account}` };
};

export const withTeam = (): FakeClient => {
  const client = new FakeClient([...everybody, { id: ANNA, name: 'Anna', items: [] }]);
  client.team.team = { name: '', members: [ANNA, JONAS], isPublished: true, hasOtherRoster: false };
  client.team.invited = [{ code: '0a'.repeat(16), until: Date.UTC(2027, 0, 1) }];
  client.team.teams = [
    { owner: OWNER, name: 'Larch & Loam', isMember: true },
    { owner: JONAS, name: undefined, isMember: false },
  ];
  return client;
};

export const withColleagues = (others: readonly FakeConversation[] = []): FakeClient =>
  new FakeClient([
    ...others,
    {
      ...alice,
      writing: false,
      members: [
        { address: AccountId.parse(ANNA), name: 'Anna' },
        { address: AccountId.parse(JONAS), name: undefined },
      ],
      items: [
        said('Could we have 40 cups by 12 December?', 50 * MINUTE),
        from(ANNA, '40 cups by 12 December works. You get a photo of the first kiln load.', 40 * MINUTE),
        from(ANNA, 'On Monday.', 39 * MINUTE),
        from(JONAS, 'And the saucers, too.', 38 * MINUTE),
        answered('See you then.', 30 * MINUTE),
        said('Thank you, all of you.', 20 * MINUTE),
      ],
    },
  ]);

/** A colleague's device and a stranger have sent what stays within a team. */
const withFaults = (): FakeClient => {
  const client = withTeam();
  const fault = { device: '3f2a'.padEnd(32, '0'), at: Date.now() - 5 * MINUTE, count: 2 };
  client.teamRoom.found = [
    { ...fault, account: ANNA, isOutsider: false },
    { ...fault, account: OWNER, isOutsider: true },
  ];
  return client;
};

const NOTE = 'The kiln is free on the 3rd and the 5th. 40 is fine if Lene glazes on Thursday.';

/** A note between the messages of a conversation, one that waits, and one that is being written. */
export const withNotes = (others: readonly FakeConversation[] = []): FakeClient => {
  const client = withColleagues(others);
  const at = new Date().setHours(12, 0, 0, 0) - 45 * MINUTE;
  const note = { conversation: ALICE, order: at, sentAt: at, isUnconfirmed: false };
  client.teamRoom.written = [
    { ...note, id: 'one', text: NOTE, author: ANNA, mine: false },
    {
      ...note,
      id: 'two',
      order: at + 1,
      sentAt: at + MINUTE,
      text: 'She does.',
      author: 'own',
      mine: true,
      status: 'not-sent',
      failure: 'refused',
    },
  ];
  client.teamRoom.drafts.set(ALICE, 'Does cobalt hold on the rim at this size?');
  return client;
};

const writeNote = async (app: InboxApp): Promise<void> => {
  const thread = (): ShadowRoot | null | undefined => app.shadowRoot?.querySelector('inbox-thread')?.shadowRoot;
  const box = (): ShadowRoot | null | undefined => thread()?.querySelector('inbox-note-box')?.shadowRoot;
  const button = (): HTMLElement | null | undefined => box()?.querySelector<HTMLElement>('[aria-pressed="false"]');
  for (let frame = 0; !button() && frame < 100; frame += 1) await new Promise(requestAnimationFrame);
  button()?.click();
};

/** One conversation is with Anna, one with the user, the others with nobody. */
export const withAssignments = (): FakeClient => {
  const client = withNotes(everybody.filter(({ id }) => id !== ALICE));
  const own = client.state().address ?? OWNER;
  client.teamRoom.own = own;
  const team = [own, ANNA, JONAS];
  const ids = everybody.map(({ id }) => id);
  client.teamRoom.assigned = new Map(
    ids.map((id, i) => {
      const to = id === ALICE ? ANNA : i === 1 ? own : undefined;
      return [id, { to, isMine: to === own, team }] as const;
    }),
  );
  const [note] = client.teamRoom.written;
  if (note === undefined) throw new TypeError('no note');
  const line = { ...note, text: '', order: note.order - 2 };
  client.teamRoom.written = [
    { ...line, id: 'zero', author: own, mine: true, assigned: { to: ANNA }, status: 'sent' },
    { ...line, id: 'zeta', order: note.order - 1, assigned: { to: ANNA } },
    ...client.teamRoom.written,
  ];
  return client;
};

const page = '/settings/team';

const press =
  (selector: string) =>
  async (app: InboxApp): Promise<void> => {
    const team = (): ShadowRoot | null | undefined => app.shadowRoot?.querySelector('inbox-team')?.shadowRoot;
    const button = (): HTMLElement | null | undefined => team()?.querySelector<HTMLElement>(selector);
    for (let frame = 0; !button() && frame < 100; frame += 1) await new Promise(requestAnimationFrame);
    button()?.click();
  };

export const teamStates = {
  team: { path: page, client: withTeam },
  'team, nobody yet': { path: page, client: () => new FakeClient(everybody) },
  'team, an invitation': { path: page, client: withTeam, then: press('.acts .button') },
  'team, one is to be removed': { path: page, client: withTeam, then: press('li.set > .button') },
  'team, to be joined': { path: `${page}#join=${ANNA}.${'0a'.repeat(16)}`, client: () => new FakeClient(everybody) },
  'colleagues in a conversation': { path: `/c/${ALICE}`, client: () => withColleagues() },
  'team, something went past it': { path: page, client: withFaults },
  'a conversation that a colleague has': { path: `/c/${ALICE}`, client: withAssignments },
  'the list of a team': { path: '/', client: withAssignments },
  'a note of the team': { path: `/c/${ALICE}`, client: () => withNotes(), then: writeNote },
};
