/** Background duties of an engine. Adding one means adding an entry here. */
import type { DutyName } from '../base/diagnostics.ts';
import { heldAccounts } from '../mailbox/held-envelopes.ts';
import type { EngineServices } from './engine-services.ts';
import { peersOfMissingLists } from './intents.ts';
import { pruneProfile } from './pruning.ts';

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
  { name: 'pruning', run: (services) => pruneProfile(services, services.mailbox.emptyAt) },
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
