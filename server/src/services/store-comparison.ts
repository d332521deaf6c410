/**
 * What the store holds of a device. A device that knows of more notices that an older copy of the store was restored,
 * and gives back what it still has.
 */
import { toBase64Url, type AnswerOf, type ParsedRequest } from '@cipherchat/protocol';
import type { Principal } from '../auth/principal.ts';
import type { AccountStore, MailboxStore } from '../storage/port.ts';
import { refuseUnless } from './service-error.ts';

export class StoreComparison {
  readonly #store: Pick<AccountStore & MailboxStore, 'account' | 'hasSent'>;

  constructor(store: Pick<AccountStore & MailboxStore, 'account' | 'hasSent'>) {
    this.#store = store;
  }

  /** Code `unauthenticated` where the store does not know the account. */
  async compare(
    { account, device }: Principal,
    { sent }: ParsedRequest<'store:compare'>,
  ): Promise<AnswerOf<'store:compare'>> {
    const [known, hasSent] = await Promise.all([this.#store.account(account), this.#store.hasSent(device, sent)]);
    refuseUnless(known !== undefined, 'unauthenticated');
    return { version: known.version, hash: toBase64Url(known.listHash), hasSent };
  }
}
