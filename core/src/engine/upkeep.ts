/** Background duties of an engine. Adding one means adding an entry here. */
import { DAY_MS } from '@cipherchat/protocol';
import type { DutyName } from '../base/diagnostics.ts';
import { isAsOldAs } from '../clock/server-clock.ts';
import { heldAccounts } from '../mailbox/held-envelopes.ts';
import type { EngineServices } from './engine-services.ts';
import { peersOfMissingLists } from './missing-lists.ts';
import { onDemand } from '../transport/on-demand.ts';

/**
 * One duty. It runs on every connection and each hour of it, next to the others. `onFailure` takes the failure of a
 * step that must not keep the following ones from running: a `TransportError` is left for the next time, any other
 * failure ends the engine.
 */
export type Duty = {
  /** For the log, which has only names that `base/diagnostics.ts` lists. */
  readonly name: DutyName;
  readonly run: (services: EngineServices, onFailure: (cause: unknown) => void) => Promise<void>;
};

/** On its first day: nothing is kept for a shorter time. The date is in a signed list, so no server can renew it. */
const isNew = async ({ contacts, identity, clock }: EngineServices): Promise<boolean> => {
  const own = await contacts.find(identity.address);
  return own?.list.devices.every(({ created }) => !isAsOldAs(created, DAY_MS, clock.latest())) === true;
};

export const UPKEEP: readonly Duty[] = [
  { name: 'prekeys', run: ({ stock }, onFailure) => stock.check(onFailure) },
  {
    name: 'own device list',
    run: (services, onFailure) => services.restored.check(services, services.onOutbox, onFailure),
  },
  {
    name: 'lists of held envelopes',
    run: async ({ store, contacts }, onFailure) => {
      const accounts = new Set([...(await heldAccounts(store)), ...(await peersOfMissingLists(store))]);
      for (const account of accounts) await contacts.refresh(account).catch(onFailure);
    },
  },
  {
    name: 'pruning',
    run: async (services) => {
      if (await isNew(services)) return;
      const { pruneProfile } = await onDemand(() => import('./pruning.ts'));
      await pruneProfile(services, services.mailbox.emptyAt);
    },
  },
];

/** Runs one duty and logs how long it took. Rejects if the duty rejects. */
export const carryOutDuty = async (
  { name, run }: Duty,
  services: EngineServices,
  onFailure: (cause: unknown) => void,
): Promise<void> => {
  const { clock, log } = services;
  const since = clock.monotonic();
  await run(services, onFailure).finally(() =>
    log.record({ event: 'duty', duty: name, ms: clock.monotonic() - since }),
  );
};
