/** The use cases of one server, over the ports they need. */
import { createAuthenticate, type Authenticate } from '../auth/authenticate.ts';
import type { Challenges } from '../auth/challenges.ts';
import type { Principal } from '../auth/principal.ts';
import type { Tokens } from '../auth/tokens.ts';
import type { Store } from '../storage/port.ts';
import { Accounts } from './accounts.ts';
import { KeyDirectory } from './key-directory.ts';
import { Mailbox } from './mailbox.ts';
import type { Notifier } from './notifier.ts';
import { Prekeys } from './prekeys.ts';

export type ServicesParts = {
  readonly store: Store;
  readonly notifier: Notifier;
  readonly challenges: Challenges;
  readonly tokens: Tokens;
  /** Origin of this server; login signatures are bound to it. */
  readonly origin: string;
  readonly now: () => number;
  /** The time for mail that is stored. Default: `now`. */
  readonly stamp?: (() => number) | undefined;
};

export type Services = {
  readonly accounts: Accounts;
  readonly directory: KeyDirectory;
  readonly prekeys: Prekeys;
  readonly mailbox: Mailbox;
  /** Whether the device is in the newest list of its account. */
  readonly isListed: (principal: Principal) => Promise<boolean>;
  readonly authenticate: Authenticate;
};

export const createServices = (parts: ServicesParts): Services => {
  const { store, tokens, now } = parts;
  const directory = new KeyDirectory(parts);
  const accounts = new Accounts({ ...parts, directory });
  const isListed = async (principal: Principal): Promise<boolean> =>
    (await accounts.listedDevice(principal)) !== undefined;
  return {
    accounts,
    directory,
    prekeys: new Prekeys(store, now),
    mailbox: new Mailbox(parts),
    isListed,
    authenticate: createAuthenticate({ tokens, isListed }),
  };
};
