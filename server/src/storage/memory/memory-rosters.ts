/** Rosters of teams. */
import { equalBytes, type AccountId } from '@cipherchat/protocol';
import type { NewRosterEntry, RosterOutcome } from '../port.ts';
import type { MemoryData } from './memory-data.ts';

export class MemoryRosters {
  readonly #data: MemoryData;

  constructor(data: MemoryData) {
    this.#data = data;
  }

  entries(account: AccountId, from: number, limit: number): readonly Uint8Array[] {
    const first = Math.max(0, from - 1);
    return (this.#data.rosters.get(account) ?? []).slice(first, first + limit);
  }

  epoch(account: AccountId): number {
    return this.#data.rosters.get(account)?.length ?? 0;
  }

  append({ account, epoch, bytes }: NewRosterEntry): RosterOutcome {
    const entries = this.#data.rosters.get(account) ?? [];
    const kept = entries[epoch - 1];
    if (kept !== undefined) return equalBytes(kept, bytes) ? 'kept' : 'conflict';
    if (epoch !== entries.length + 1) return 'conflict';
    this.#data.rosters.set(account, [...entries, Uint8Array.from(bytes)]);
    return 'kept';
  }
}
