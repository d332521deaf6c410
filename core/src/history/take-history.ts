/** Fetches the history that another own device has announced, the newest messages first (PROTOCOL 9.1). */
import { Refusal } from '@cipherchat/protocol';
import type { BackupMessage } from '../backup/record-texts.ts';
import type { AskedPause } from '../base/backoff.ts';
import { piecesOf } from '../base/pieces.ts';
import { fetchFile } from '../files/fetch-file.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import {
  HISTORY_FILES,
  historyFiles,
  historyStates,
  showHistory,
  type HistoryFile,
  type HistoryState,
} from '../rows/history-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { TransportError, type BlobDirectory } from '../transport/port.ts';
import { decodeSeries } from './history-series.ts';
import { importTexts, type ImportParts } from './import-texts.ts';

export type TakeParts = ImportParts & { readonly store: EngineStore; readonly onOutbox: () => void };

/** Of one commit. */
const MESSAGES = 200;
const PAUSE_MS = 1_000;

/**
 * The messages of a file; none where the server has it no longer, or it is not what the other device has put there. A
 * pause that the server asks for is kept by the duty.
 */
const readFile = async (
  { clock }: TakeParts,
  blobs: BlobDirectory,
  { file }: HistoryFile,
): Promise<readonly BackupMessage[]> => {
  let asked: AskedPause | undefined;
  const pause = (tries: number, cause: TransportError): Promise<void> => {
    asked = cause.retryAfterMs;
    if (asked !== undefined) return Promise.reject(cause);
    return new Promise((resolve) => void clock.after(tries * PAUSE_MS, () => resolve()));
  };
  const fetched = await fetchFile({ blobs, pause }, file, () => undefined, new AbortController().signal);
  if (fetched.kind === 'here') {
    try {
      return decodeSeries(new Uint8Array(await fetched.data.arrayBuffer()));
    } catch (cause) {
      if (cause instanceof Refusal) return [];
      throw cause;
    }
  }
  if (fetched.trouble === 'gone' || fetched.trouble === 'damaged') return [];
  throw new TransportError('unreachable', { retryAfterMs: asked });
};

/** `from`: the oldest message. */
const countFile = async (
  copy: WorkingCopy,
  { device, place: [before, count, left] }: HistoryFile,
  { taken, from }: { readonly taken: number; readonly from: number },
): Promise<void> => {
  const known = await copy.get(historyStates, 'history');
  const done = (known?.done ?? 0) + taken;
  const next: HistoryState = {
    device,
    total: before + count + left,
    done: Math.min(done, before + count + left),
    from: Math.min(known?.from ?? from, from),
    isLast: known?.isLast === true || left === 0,
  };
  copy.put(historyStates, 'history', next);
};

const takeFile = async (
  parts: TakeParts,
  key: `history-file:${string}`,
  file: HistoryFile,
  messages: readonly BackupMessage[],
): Promise<void> => {
  let taken = 0;
  for (const piece of piecesOf(messages, { most: MESSAGES }))
    taken += await parts.store.transact((copy) => importTexts(copy, parts, piece));
  await parts.store.transact(async (copy) => {
    const from = messages.reduce((least, { received }) => Math.min(least, received), parts.clock.now());
    await countFile(copy, file, { taken, from });
    copy.delete(historyFiles, key);
    showHistory(copy, parts.identity.address);
    // Changes that came before the messages that they change.
    copy.afterwards(parts.onOutbox);
  });
};

/** Rejects with a `TransportError`: the same call goes on where this one stopped. */
export const takeHistory = async (parts: TakeParts, blobs: BlobDirectory): Promise<void> => {
  for (;;) {
    const [next] = await parts.store.read((copy) => copy.list(historyFiles, { group: HISTORY_FILES, limit: 1 }));
    if (next === undefined) return;
    await takeFile(parts, next.key, next.value, await readFile(parts, blobs, next.value));
  }
};
