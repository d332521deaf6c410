/**
 * Accounts that have ended for good. The erasure is written first: from then on no list of the account counts, and a
 * repeat of the request deletes what a kill has left.
 */
import type { AccountId } from '@cipherchat/protocol';
import type { ErasureOutcome, NewErasure } from '../port.ts';
import type { AccountDocuments } from './account-documents.ts';
import { binary, bytesOf, type Collections } from './collections.ts';
import { eraseAccountDocuments } from './erase-account.ts';
import { insertOne } from './insert-new.ts';

export type ErasureParts = {
  readonly collections: Collections;
  readonly accounts: AccountDocuments;
  readonly betweenWrites: (place: string) => Promise<void>;
};

export class ErasureDocuments {
  readonly #parts: ErasureParts;

  constructor(parts: ErasureParts) {
    this.#parts = parts;
  }

  async erasure(account: AccountId): Promise<Uint8Array | undefined> {
    const found = await this.#parts.collections.erasures.findOne({ _id: account });
    return found === null ? undefined : bytesOf(found.erasure);
  }

  async erase(erasure: NewErasure): Promise<ErasureOutcome> {
    const { collections, accounts, betweenWrites } = this.#parts;
    const { account } = erasure;
    const outcome = (await this.erasure(account)) === undefined ? await this.#keep(erasure) : 'known';
    if (outcome !== 'erased' && outcome !== 'known') return outcome;
    await betweenWrites('eraseAccount: erasure');
    await eraseAccountDocuments(collections, account);
    await accounts.forget(account);
    return outcome;
  }

  async #keep({ account, version, bytes, expires }: NewErasure): Promise<ErasureOutcome> {
    const { collections, accounts } = this.#parts;
    const known = await accounts.account(account);
    if (known === undefined) return 'unknown';
    if (known.version !== version) return 'conflict';
    const isNew = await insertOne(collections.erasures, { _id: account, erasure: binary(bytes), expiresAt: expires });
    return isNew ? 'erased' : 'known';
  }
}
