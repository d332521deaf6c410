/** The lock of an inbox: turned on, opened, changed and turned off by a PIN; a passkey may open it as well. */
import { Refusal } from '@cipherchat/protocol';
import { lockHandle } from '../base/passkey-handle.ts';
import { PasskeyError, type Passkeys } from '../base/passkeys.ts';
import { boxForPasskey, newLockId, newPasskeySalt, openPasskeyBox, passkeyLockInput } from '../crypto/passkey-lock.ts';
import { boxVaultKey, importVaultKey, newVaultKeyBytes, openVaultKey, type HashPin } from '../crypto/vault-lock.ts';
import type { LockRecord, LockStore } from '../storage/lock-port.ts';
import { waitAfter } from './tries.ts';

const PIN = /^[0-9]{6}$/u;

/** Six digits of ASCII. */
export const isPin = (text: string): boolean => PIN.test(text);

/** `waitMs`: until the next try of a PIN. `hasPasskey`: one opens it as well. */
export type LockState =
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly waitMs: number; readonly hasPasskey: boolean };

/** `wait`: the PIN was not looked at. `off`: there is no lock. */
export type Opened =
  | { readonly kind: 'opened'; readonly vaultKey: CryptoKey }
  | { readonly kind: 'wrong'; readonly waitMs: number }
  | { readonly kind: 'wait'; readonly waitMs: number }
  | { readonly kind: 'off' };

/** A change that is made, or why not. */
export type Changed = { readonly kind: 'done' } | Exclude<Opened, { readonly kind: 'opened' }>;

export type VaultLockParts = {
  readonly store: LockStore;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly hashPin: HashPin;
  /** Undefined: no passkey opens the lock. */
  readonly passkeys?: Passkeys | undefined;
};

type Bytes = { readonly kind: 'opened'; readonly bytes: Uint8Array; readonly record: LockRecord };

export class VaultLock {
  readonly #parts: VaultLockParts;

  constructor(parts: VaultLockParts) {
    this.#parts = parts;
  }

  /** Rejects with a `StoreError`: `newer-version` where a later build made the lock, `denied`. */
  async state(): Promise<LockState> {
    const { store, now } = this.#parts;
    const record = await store.read();
    if (record === undefined) return { kind: 'off' };
    const waitMs = waitAfter(await store.count((tries) => tries), now());
    return { kind: 'on', waitMs, hasPasskey: record.passkey !== undefined };
  }

  /**
   * Locks a profile that no tab has open, this one included, and resolves with its new vault key. Every row is sealed
   * anew, since the key of before has rested in the clear. Rejects with a `StoreError` (`LockStore.lock`).
   */
  async turnOn(pin: string): Promise<CryptoKey> {
    const bytes = newVaultKeyBytes();
    const [record, vaultKey] = await Promise.all([this.#box(bytes, pin), importVaultKey(bytes)]);
    await this.#parts.store.lock(record, vaultKey);
    return vaultKey;
  }

  async open(pin: string): Promise<Opened> {
    const opened = await this.#try(pin);
    return opened.kind === 'opened' ? { kind: 'opened', vaultKey: await importVaultKey(opened.bytes) } : opened;
  }

  /** Rejects with a `StoreError` `superseded` where another tab changed the lock meanwhile. */
  async change(pin: string, next: string): Promise<Changed> {
    const opened = await this.#try(pin);
    if (opened.kind !== 'opened') return opened;
    const { passkey } = opened.record;
    const boxed = await this.#box(opened.bytes, next);
    await this.#parts.store.change(opened.record, passkey === undefined ? boxed : { ...boxed, passkey });
    return { kind: 'done' };
  }

  /**
   * `name`: what lists of passkeys show. It takes the place of the passkey before. Rejects with a `PasskeyError`, and
   * with a `StoreError` as `change` does; then all is as it was.
   */
  async addPasskey(pin: string, name: string): Promise<Changed> {
    const opened = await this.#try(pin);
    if (opened.kind !== 'opened') return opened;
    const salt = newPasskeySalt();
    const handle = lockHandle(newLockId());
    const { id, secret } = await this.#passkeys.make({ handle, name, input: await passkeyLockInput(salt) });
    const passkey = { id, ...(await boxForPasskey(opened.bytes, secret, salt)) };
    await this.#parts.store.change(opened.record, { ...opened.record, passkey });
    return { kind: 'done' };
  }

  /** Does nothing where there is none. Rejects with a `StoreError` as `change` does. */
  async removePasskey(): Promise<void> {
    const { store } = this.#parts;
    const record = await store.read();
    if (record?.passkey === undefined) return;
    await store.change(record, { ...record, passkey: undefined });
  }

  /**
   * Asks for the passkey, which no one can guess: no try is counted, and those of the PIN are forgotten. `wrong`: what
   * is stored for it was changed. Rejects with a `PasskeyError`.
   */
  async openWithPasskey(): Promise<Opened> {
    const { store } = this.#parts;
    const record = await store.read();
    if (record === undefined) return { kind: 'off' };
    const { passkey } = record;
    if (passkey === undefined) throw new PasskeyError('failed');
    const secret = await this.#passkeys.use(passkey.id, await passkeyLockInput(passkey.salt));
    try {
      const bytes = await openPasskeyBox(passkey, secret);
      await store.forgive();
      return { kind: 'opened', vaultKey: await importVaultKey(bytes) };
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      return { kind: 'wrong', waitMs: 0 };
    }
  }

  /** Rejects with a `StoreError` `superseded` where another tab changed the lock meanwhile. */
  async turnOff(pin: string): Promise<Changed> {
    const opened = await this.#try(pin);
    if (opened.kind !== 'opened') return opened;
    await this.#parts.store.lift(opened.record, await importVaultKey(opened.bytes));
    return { kind: 'done' };
  }

  get #passkeys(): Passkeys {
    const { passkeys } = this.#parts;
    if (passkeys === undefined) throw new PasskeyError('unsupported');
    return passkeys;
  }

  async #box(bytes: Uint8Array, pin: string): Promise<LockRecord> {
    if (!isPin(pin)) throw new TypeError('the PIN is not six digits');
    return { version: 1, ...(await boxVaultKey(bytes, pin, this.#parts.hashPin)) };
  }

  /** A try is counted before it is made, or a reload in the middle of it would make it free. */
  async #try(pin: string): Promise<Bytes | Exclude<Opened, { readonly kind: 'opened' }>> {
    const { store, now, hashPin } = this.#parts;
    const record = await store.read();
    if (record === undefined) return { kind: 'off' };
    let waitMs = 0;
    const tries = await store.count((before) => {
      const at = now();
      waitMs = waitAfter(before, at);
      return waitMs > 0 ? undefined : { failed: (before?.failed ?? 0) + 1, at };
    });
    if (waitMs > 0) return { kind: 'wait', waitMs };
    try {
      const bytes = await openVaultKey(record, pin, hashPin);
      await store.forgive();
      return { kind: 'opened', bytes, record };
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      return { kind: 'wrong', waitMs: waitAfter(tries, now()) };
    }
  }
}
