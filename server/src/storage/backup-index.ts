/** The ids that the index of a backup names. Needs no Node module: the store in memory runs in a browser too. */
import { readIndex, toHex } from '@cipherchat/protocol';

/** 32 hexadecimal digits each. */
export const idsInIndex = (index: Uint8Array): readonly string[] => readIndex(index).map(({ id }) => toHex(id));
