/** The subject "backup" of the fake client. */
import type { BackupState, RestoreOutcome, RestoreSecret } from '../../src/base/backup.ts';
import { ChatError } from '../../src/base/errors.ts';
import type { BackupFacet } from '../../src/facade/backup.ts';
import type { FakeWorld } from './fake-world.ts';

const NONE: BackupState = {
  kind: 'none',
  savedAt: undefined,
  conversations: 0,
  messages: 0,
  waits: false,
  ways: [],
  failure: undefined,
};

export class FakeBackup implements BackupFacet {
  readonly #world: FakeWorld;
  /** What `state` gives. */
  now: BackupState = NONE;
  /** What `drawCode` gives: 14 groups. */
  code: readonly string[] = Array.from({ length: 14 }, (_, i) => `abc${'abcdefghijklmn'.charAt(i)}`);
  /** What `restore` gives. */
  outcome: RestoreOutcome = { kind: 'refused', why: 'wrong-secret' };

  /** What `addPasskey` rejects with. */
  passkeyError: Error | undefined;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  state(): Promise<BackupState> {
    return Promise.resolve(this.now);
  }

  drawCode(): Promise<readonly string[]> {
    return Promise.resolve(this.code);
  }

  useCode(code: string, options: { readonly replace: boolean }): Promise<void> {
    this.#world.calls.push(['backup.useCode', code, options]);
    this.now = { ...this.now, kind: 'on', waits: true, ways: ['code'] };
    return Promise.resolve();
  }

  addPassphrase(passphrase: string): Promise<void> {
    this.#world.calls.push(['backup.addPassphrase', passphrase]);
    if (passphrase.length < 16) return Promise.reject(new ChatError('passphrase-too-short'));
    this.now = { ...this.now, waits: true, ways: [...this.now.ways, 'passphrase'] };
    return Promise.resolve();
  }

  addPasskey(name: string): Promise<void> {
    this.#world.calls.push(['backup.addPasskey', name]);
    if (this.passkeyError !== undefined) return Promise.reject(this.passkeyError);
    this.now = { ...this.now, waits: true, ways: [...this.now.ways, 'passkey'] };
    return Promise.resolve();
  }

  backUpNow(): Promise<void> {
    this.#world.calls.push(['backup.backUpNow']);
    return Promise.resolve();
  }

  restore(secret: RestoreSecret, hear?: (read: number, all: number) => void): Promise<RestoreOutcome> {
    this.#world.calls.push(['backup.restore', secret]);
    hear?.(1, 1);
    return Promise.resolve(this.outcome);
  }
}
