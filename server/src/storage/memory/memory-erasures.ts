/** Accounts that have ended for good. */
import type { ErasureOutcome, NewErasure } from '../port.ts';
import type { MemoryData } from './memory-data.ts';

export class MemoryErasures {
  readonly #data: MemoryData;

  constructor(data: MemoryData) {
    this.#data = data;
  }

  erase({ account, version, bytes, expires }: NewErasure): ErasureOutcome {
    const data = this.#data;
    if (data.erasures.has(account)) return 'known';
    const known = data.accounts.get(account);
    if (known === undefined) return 'unknown';
    if (known.version !== version) return 'conflict';
    for (const [device, record] of [...data.devices]) {
      if (record.account !== account) continue;
      for (const map of [data.devices, data.prekeys, data.mailboxes, data.news, data.sequences, data.subscriptions])
        map.delete(device);
      for (const key of data.answers.keys()) if (key.startsWith(`${device}.`)) data.answers.delete(key);
    }
    for (const map of [data.accounts, data.backups, data.backupRecords, data.rosters]) map.delete(account);
    data.erasures.set(account, { bytes: Uint8Array.from(bytes), expires });
    return 'erased';
  }

  sweep(now: number): void {
    for (const [account, { expires }] of this.#data.erasures) if (expires < now) this.#data.erasures.delete(account);
  }
}
