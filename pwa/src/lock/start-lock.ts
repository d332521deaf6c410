/** The lock of this inbox, with the parts of a browser. */
import { lockProfile, profileOf, vaultLock, type HashPin, type Passkeys } from '@cipherchat/core/lock';
import { InboxLock, type InboxLockParts } from './inbox-lock.ts';
import { KeyChannel } from './key-channel.ts';
import { holdOpen, openAlone } from './open-inboxes.ts';
import { Rest, type RestPlace } from './rest.ts';

type OpenProfile = ReturnType<typeof profileOf>;

export type StartParts = Pick<InboxLockParts, 'close' | 'cover'> & {
  readonly database: string;
  /** Argon2id, 32 bytes. */
  readonly hashPin: HashPin;
  readonly passkeys: Passkeys;
  /** `openProfile`: undefined for an inbox without a lock. Never rejects. */
  readonly open: (openProfile: OpenProfile | undefined) => Promise<void>;
};

/** Where the browser keeps nothing, no inbox is kept either. */
const ownPlace = (): RestPlace => {
  try {
    return localStorage;
  } catch {
    const values = new Map<string, string>();
    return { getItem: (name) => values.get(name) ?? null, setItem: (name, value) => void values.set(name, value) };
  }
};

const asError = (cause: unknown): Error =>
  cause instanceof Error ? cause : new Error('the lock cannot be read', { cause });

const isDenied = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'denied';

export const createInboxLock = ({ database, hashPin, passkeys, open, ...parts }: StartParts): InboxLock =>
  new InboxLock({
    ...parts,
    hold: () => holdOpen(database),
    alone: (cancel, work) => openAlone(database, cancel, work),
    vault: vaultLock(database, hashPin, passkeys),
    seal: (pin) => lockProfile(database, pin, hashPin),
    channel: new KeyChannel(database),
    rest: new Rest(ownPlace(), () => Date.now()),
    open: (vaultKey) => open(vaultKey && profileOf(vaultKey)),
    // The client says what is wrong. One that keeps nothing needs no lock.
    fail: (cause) => open(isDenied(cause) ? undefined : () => Promise.reject(asError(cause))),
    reload: () => location.reload(),
  });
