/** Device lists of one account from the server. Each is verified; none is compared with the list that we hold. */
import { AccountId } from '@cipherchat/protocol';
import { verifyDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import type { Directory } from '../transport/port.ts';

/** Pages of up to 100 lists in one refresh. The next refresh fetches the rest. */
const MAX_PAGES = 20;

/**
 * Every list from version `from` on, ascending; without `from` the newest alone. Refuses as `verifyDeviceList` does,
 * and rejects with a `TransportError`.
 */
export const fetchLists = async (
  directory: Pick<Directory, 'lists'>,
  address: AccountId,
  from?: number,
): Promise<readonly VerifiedList[]> => {
  const lists: VerifiedList[] = [];
  let next = from;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await directory.lists(address, next);
    for (const bytes of answer.lists) lists.push(await verifyDeviceList(bytes, AccountId.toBytes(address)));
    const newest = lists.at(-1)?.version ?? 0;
    if (next === undefined || newest >= answer.newest || newest < next) break;
    next = newest + 1;
  }
  return lists;
};
