/** The use cases of one server, over the ports they need. */
import { createAuthenticate, type Authenticate } from '../auth/authenticate.ts';
import type { Challenges } from '../auth/challenges.ts';
import type { Principal } from '../auth/principal.ts';
import type { Tokens } from '../auth/tokens.ts';
import type { Store } from '../storage/port.ts';
import { Accounts } from './accounts.ts';
import { Backups } from './backups.ts';
import { Blobs, type BlobsParts } from './blobs.ts';
import { Erasures } from './erasures.ts';
import { KeyDirectory } from './key-directory.ts';
import { Links } from './links.ts';
import type { MailWatch } from './mail-watch.ts';
import { Mailbox } from './mailbox.ts';
import type { Notifier } from './notifier.ts';
import { Prekeys } from './prekeys.ts';
import { RegistrationPolicy, type RegistrationMode } from './registration-policy.ts';
import { Rosters } from './rosters.ts';
import { StoreComparison } from './store-comparison.ts';
import { SwitchedOff } from './switched-off.ts';

export type ServicesParts = {
  readonly store: Store;
  readonly notifier: Notifier;
  readonly challenges: Challenges;
  readonly tokens: Tokens;
  /** Origin of this server; login signatures are bound to it. */
  readonly origin: string;
  readonly now: () => number;
  readonly registration: RegistrationMode;
  /** Most envelopes that wait for one device. */
  readonly mailboxLimit: number;
  /** Default: by the timers of this process. */
  readonly pause?: ((ms: number) => Promise<void>) | undefined;
  /** Hears of mail that was stored. Default: nobody. */
  readonly watch?: MailWatch | undefined;
  /** The time for mail that is stored. Default: `now`. */
  readonly stamp?: (() => Promise<number>) | undefined;
  readonly files: Omit<BlobsParts, 'stamp'>;
};

export type Services = {
  readonly accounts: Accounts;
  readonly directory: KeyDirectory;
  readonly erasures: Erasures;
  readonly prekeys: Prekeys;
  readonly mailbox: Mailbox;
  readonly backups: Backups;
  readonly blobs: Blobs;
  readonly comparison: StoreComparison;
  readonly links: Links;
  readonly rosters: Rosters;
  /** Whether the device is in the newest list of its account, and the account not switched off. */
  readonly isListed: (principal: Principal) => Promise<boolean>;
  readonly switchedOff: SwitchedOff;
  readonly authenticate: Authenticate;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

export const createServices = (parts: ServicesParts): Services => {
  const { store, tokens, now } = parts;
  const policy = new RegistrationPolicy({ store, mode: parts.registration });
  const switchedOff = new SwitchedOff(store, policy);
  const erasures = new Erasures({ ...parts, policy });
  const shared = { ...parts, policy, switchedOff, erasures };
  const directory = new KeyDirectory(shared);
  const accounts = new Accounts({ ...shared, directory });
  const isListed = async (principal: Principal): Promise<boolean> =>
    !switchedOff.has(principal.account) && (await accounts.listedDevice(principal)) !== undefined;
  return {
    accounts,
    directory,
    erasures,
    switchedOff,
    prekeys: new Prekeys(store, now, shared),
    mailbox: new Mailbox(shared),
    backups: new Backups({ store, switchedOff }),
    blobs: new Blobs({ ...parts.files, stamp: parts.stamp ?? (() => Promise.resolve(now())) }),
    comparison: new StoreComparison(store),
    links: new Links({ store, now, pause: parts.pause ?? pause }),
    rosters: new Rosters(shared),
    isListed,
    authenticate: createAuthenticate({ tokens, isListed }),
  };
};
