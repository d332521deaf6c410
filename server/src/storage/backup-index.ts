/** The ids that the index of a backup names. Needs no Node module: the store in memory runs in a browser too. */
import { BACKUP_RECORD_ID_BYTES, cutBytes, INDEX_ENTRY_BYTES, toHex } from '@cipherchat/protocol';

/** 32 hexadecimal digits each. */
export const idsInIndex = (index: Uint8Array): readonly string[] =>
  cutBytes(index, INDEX_ENTRY_BYTES).map((entry) => toHex(entry.subarray(0, BACKUP_RECORD_ID_BYTES)));
