import type { AccountId } from '@cipherchat/protocol';
import { peerOf } from '../base/conversation-id.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { outbox } from '../rows/records.ts';
import type { RowReader } from '../rows/working-copy.ts';

/** What waits for a list that the server does not have. */
export const missingLists = async (copy: RowReader) =>
  (await copy.list(outbox, { group: 'failed' })).filter(({ value }) => value.failure === 'list-missing');

/** Accounts of which a list is missing that something waits for. */
export const peersOfMissingLists = (store: EngineStore): Promise<readonly AccountId[]> =>
  store.read(async (copy) => (await missingLists(copy)).flatMap(({ value }) => peerOf(value.conversation) ?? []));
