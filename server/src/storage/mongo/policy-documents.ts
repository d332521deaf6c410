/** What the operator has decided, as a server reads it and uses it up. `owner-documents.ts` is the operator's side. */
import type { AccountId } from '@cipherchat/protocol';
import type { Collections } from './collections.ts';
import { insertOne } from './insert-new.ts';

type Policy = Pick<Collections, 'switchedOff' | 'invitations' | 'invitationClaims'>;

export class PolicyDocuments {
  readonly #collections: Policy;

  constructor(collections: Policy) {
    this.#collections = collections;
  }

  async switchedOff(): Promise<readonly AccountId[]> {
    const found = await this.#collections.switchedOff.find({}, { projection: { _id: 1 } }).toArray();
    return found.map(({ _id }) => _id as AccountId);
  }

  /**
   * False where there is no such invitation, it has expired, or another account has used it. The account that inserts
   * the claim has it, also when its registration is cut off and repeated.
   */
  async use(invitation: string, account: AccountId, now: number): Promise<boolean> {
    const { invitations, invitationClaims } = this.#collections;
    const found = await invitations.findOne({ _id: invitation, expiresAt: { $gt: now } });
    if (found === null) return false;
    const claim = { _id: invitation, userId: account, expiresAt: found.expiresAt };
    if (await insertOne(invitationClaims, claim)) return true;
    return (await invitationClaims.findOne({ _id: invitation }))?.userId === account;
  }
}
