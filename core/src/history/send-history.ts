/** Brings the history to own devices that this one let in: piece by piece, the newest messages first (PROTOCOL 9.1). */
import { toHex, type CborMap, type DeviceId } from '@cipherchat/protocol';
import { contacts, partyOf } from '../accounts/contacts.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { historyImport, historyImportBody } from '../contents/control/history-import.ts';
import { upload } from '../files/upload.ts';
import { queueOwn } from '../own-devices/tell.ts';
import {
  HISTORY_GRANTS,
  historyGrantKey,
  historyGrants,
  showHistory,
  type HistoryGrant,
  type HistoryPiece,
} from '../rows/history-rows.ts';
import { messages } from '../rows/records.ts';
import { segmentKeys, segments } from '../rows/uploads.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { TransportError, type BlobDirectory, type Wire } from '../transport/port.ts';
import { readPlaces, type LogPlace } from './log-places.ts';
import { sealPiece, type SealParts } from './seal-piece.ts';

export type SendParts = SealParts & {
  readonly clock: ServerClock;
  readonly wire: Pick<Wire, 'token'>;
  readonly onOutbox: () => void;
};

const isListed = (parts: SendParts, device: DeviceId): Promise<boolean> =>
  parts.store.read(async (copy) => {
    const own = await copy.get(contacts, parts.identity.address);
    return own !== undefined && partyOf(own.list, device) !== undefined;
  });

const deleteSegments = (copy: WorkingCopy, { file }: HistoryPiece): void => {
  for (const key of segmentKeys(file)) copy.delete(segments, key);
};

const forget = (parts: SendParts, { device, piece }: HistoryGrant): Promise<void> =>
  parts.store.transact((copy) => {
    if (piece !== undefined) deleteSegments(copy, piece);
    copy.delete(historyGrants, historyGrantKey(device));
    showHistory(copy, parts.identity.address);
    return Promise.resolve();
  });

const keep = async (parts: SendParts, grant: HistoryGrant): Promise<HistoryGrant> => {
  await parts.store.transact((copy) => {
    copy.put(historyGrants, historyGrantKey(grant.device), grant);
    showHistory(copy, parts.identity.address);
    return Promise.resolve();
  });
  return grant;
};

/**
 * The content, and what follows, in one commit: no piece is announced twice. A piece with a message that was deleted on
 * this device since is made anew.
 */
const announce = (parts: SendParts, { piece, ...grant }: HistoryGrant): Promise<HistoryGrant> =>
  parts.store.transact(async (copy) => {
    if (piece === undefined) return grant;
    const texts = await copy.getAll(messages, piece.keys);
    const isGone = texts.some((text) => text?.kind !== 'text');
    const [, count, left] = piece.place;
    const next = isGone ? grant : { ...grant, sent: grant.sent + count, left, from: piece.from };
    if (!isGone) {
      const { file, place } = piece;
      const [type, body] = [historyImport.number, historyImportBody.write({ file, place }) as CborMap];
      queueOwn(copy, parts, { to: parts.identity.account, type, body, device: grant.device });
    }
    deleteSegments(copy, piece);
    copy.put(historyGrants, historyGrantKey(grant.device), next);
    showHistory(copy, parts.identity.address);
    return next;
  });

/** Ends where the connection does: the duty runs again on the next one. */
const uploadPiece = (parts: SendParts, blobs: BlobDirectory, { file }: HistoryPiece) =>
  upload(
    {
      segment: (key) => parts.store.read((copy) => copy.get(segments, key)),
      blobs,
      token: (isStale) =>
        isStale ? Promise.reject(new TransportError('unreachable')) : Promise.resolve(parts.wire.token()),
      monotonic: () => parts.clock.monotonic(),
      pause: (_, retryAfterMs) => Promise.reject(new TransportError('unreachable', { retryAfterMs })),
      hear: () => undefined,
    },
    { blob: toHex(file.blobId), size: file.size },
    new AbortController().signal,
  );

const sendTo = async (parts: SendParts, blobs: BlobDirectory, first: HistoryGrant): Promise<void> => {
  let grant = first;
  let places: readonly LogPlace[] | undefined;
  while (await isListed(parts, grant.device)) {
    if (grant.piece === undefined) {
      places ??= await parts.store.read((copy) => readPlaces(copy, parts.identity.address));
      const sealed = await sealPiece(parts, grant, places);
      if (sealed?.piece === undefined) break;
      grant = sealed;
    }
    const { piece, ...rest } = grant;
    if (piece === undefined) break;
    const outcome = await uploadPiece(parts, blobs, piece);
    if (outcome === 'done') grant = await announce(parts, grant);
    else if (outcome === 'lost') grant = await keep(parts, rest);
    else {
      await keep(parts, { ...grant, failure: outcome === 'stopped' ? undefined : outcome });
      return;
    }
  }
  await forget(parts, grant);
};

/** Rejects with a `TransportError`: the same call goes on where this one stopped. */
export const sendHistory = async (parts: SendParts, blobs: BlobDirectory): Promise<void> => {
  const grants = await parts.store.read((copy) => copy.list(historyGrants, { group: HISTORY_GRANTS }));
  for (const { value } of grants) {
    if (!(await isListed(parts, value.device))) await forget(parts, value);
    else if (value.isThere && value.failure === undefined) await sendTo(parts, blobs, value);
  }
};
