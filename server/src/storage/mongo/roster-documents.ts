/** Rosters of teams. Each epoch is inserted once, which decides between two that come at the same time. */
import type { AccountId } from '@cipherchat/protocol';
import type { NewRosterEntry, RosterOutcome } from '../port.ts';
import { binary, bytesOf, sameBytes, type Collections } from './collections.ts';
import { insertOne } from './insert-new.ts';

export class RosterDocuments {
  readonly #entries: Collections['rosterEntries'];

  constructor({ rosterEntries }: Pick<Collections, 'rosterEntries'>) {
    this.#entries = rosterEntries;
  }

  async entries(account: AccountId, from: number, limit: number): Promise<readonly Uint8Array[]> {
    const ofAccount = { userId: account, epoch: { $gte: from } };
    const found = await this.#entries.find(ofAccount).sort({ epoch: 1 }).limit(limit).toArray();
    return found.map(({ entry }) => bytesOf(entry));
  }

  async epoch(account: AccountId): Promise<number> {
    const [newest] = await this.#entries.find({ userId: account }).sort({ epoch: -1 }).limit(1).toArray();
    return newest?.epoch ?? 0;
  }

  async append({ account, epoch, bytes }: NewRosterEntry): Promise<RosterOutcome> {
    const idOf = (at: number): string => `${account}.${String(at)}`;
    const hasBefore = epoch === 1 || (await this.#entries.findOne({ _id: idOf(epoch - 1) })) !== null;
    if (!hasBefore) return 'conflict';
    const isNew = await insertOne(this.#entries, { _id: idOf(epoch), userId: account, epoch, entry: binary(bytes) });
    if (isNew) return 'kept';
    const kept = await this.#entries.findOne({ _id: idOf(epoch) });
    return kept !== null && sameBytes(bytesOf(kept.entry), bytes) ? 'kept' : 'conflict';
  }
}
