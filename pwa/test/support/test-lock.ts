/** A lock of the inbox for tests: PIN, tabs, rest and database are real, the client and its page are not. */
import { vaultLock } from '@cipherchat/core/lock';
import { hashPassphrase } from '@cipherchat/core/passphrase';
import { InboxLock, type InboxLockParts } from '../../src/lock/inbox-lock.ts';
import { KeyChannel } from '../../src/lock/key-channel.ts';
import { holdOpen, openAlone } from '../../src/lock/open-inboxes.ts';
import { createWebPasskeys } from '../../src/passkey/web-passkeys.ts';
import { Rest } from '../../src/lock/rest.ts';

/** At the least cost: at the real one, which `core/src/lock/vault-lock.test.ts` has, each PIN takes a second. */
export const quickHash: typeof hashPassphrase = (pin, salt) =>
  hashPassphrase(pin, salt, { memory: 8, passes: 1, lanes: 1 });

export type TestTab = {
  readonly lock: InboxLock;
  /** What the lock did with its page, in order. */
  readonly did: string[];
  readonly end: () => void;
};

export type TestProfile = { readonly database: string; readonly place: Map<string, string>; now: number };

export const newProfile = (): TestProfile => ({
  database: `cipherchat:test-${crypto.randomUUID()}`,
  place: new Map(),
  now: 1_800_000_000_000,
});

export const openTab = (profile: TestProfile, changes: Partial<InboxLockParts> = {}): TestTab => {
  const { database, place } = profile;
  const did: string[] = [];
  const channel = new KeyChannel(database);
  let letGo = (): void => undefined;
  /** What a browser does with a page that ends. */
  const end = (): void => {
    lock.stop();
    letGo();
    channel.close();
  };
  const lock = new InboxLock({
    hold: async () => (letGo = await holdOpen(database)),
    alone: (cancel, work) => openAlone(database, cancel, work),
    vault: vaultLock(database, quickHash, createWebPasskeys('CipherChat')),
    seal: (pin) => vaultLock(database, quickHash).turnOn(pin),
    channel,
    rest: new Rest(
      { getItem: (name) => place.get(name) ?? null, setItem: (name, value) => void place.set(name, value) },
      () => profile.now,
    ),
    open: (vaultKey) => Promise.resolve(void did.push(vaultKey === undefined ? 'opened' : 'opened with a key')),
    fail: () => Promise.resolve(void did.push('failed')),
    close: () => Promise.resolve(void did.push('closed')),
    cover: () => Promise.resolve(void did.push('covered')),
    reload: () => {
      did.push('reloaded');
      end();
    },
    ...changes,
  });
  return { lock, did, end };
};
