/** Lists that the server claims to be the newest, when it refuses a send. Loaded when it does. */
import { AccountId, Refusal } from '@cipherchat/protocol';
import { verifyDeviceList, type VerifiedList } from '../crypto/device-list.ts';

/** Those of `claimed` that this account signed, in their order. The others are left out: they prove nothing. */
export const signedBy = async (
  address: AccountId,
  claimed: readonly Uint8Array[],
): Promise<readonly VerifiedList[]> => {
  const lists: VerifiedList[] = [];
  for (const bytes of claimed) {
    try {
      lists.push(await verifyDeviceList(bytes, AccountId.toBytes(address)));
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
    }
  }
  return lists;
};
