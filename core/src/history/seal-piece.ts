/** The next file of history for another own device: its messages, sealed, with the row that says so, in one commit. */
import { AccountId, MESSAGE_ID_BYTES, Refusal } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import { messagesOfText, type Writer } from '../backup/kept-messages.ts';
import type { BackupMessage } from '../backup/record-texts.ts';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { encodeContent } from '../contents/content.ts';
import { profile } from '../contents/conversation/profile.ts';
import type { Platform } from '../crypto/platform.ts';
import { referenceOf, sealFile } from '../files/seal-file.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { historyGrantKey, historyGrants, showHistory, type HistoryGrant } from '../rows/history-rows.ts';
import { conversations, messages } from '../rows/records.ts';
import { segmentKey, segments, type SegmentRecord } from '../rows/uploads.ts';
import type { RowReader } from '../rows/working-copy.ts';
import { encodeSeries } from './history-series.ts';
import { nextPlaces, type LogPlace } from './log-places.ts';

/** Messages of the first file, which is to be there soon, and of the following ones. */
const FIRST_MESSAGES = 50;
const MESSAGES = 400;
const FILE_BYTES = 900_000;
const NO_DEVICE = new Uint8Array(16);

export type SealParts = {
  readonly store: EngineStore;
  readonly platform: Platform;
  readonly identity: Identity;
};

/** The peer's name, as the peer told it: the log does not keep the content that did. */
const nameOf = async (
  copy: RowReader,
  { identity, platform }: SealParts,
  conversation: ConversationId,
  at: number,
): Promise<readonly BackupMessage[]> => {
  const [name, peer] = [(await copy.get(conversations, conversation))?.name, peerOf(conversation)];
  if (name === undefined || peer === undefined) return [];
  const content = encodeContent({
    to: identity.account,
    messageId: platform.random(MESSAGE_ID_BYTES),
    counter: 1,
    previous: NO_DEVICE,
    sent: at,
    body: { type: profile.number, name, picture: undefined },
  });
  return [{ sender: AccountId.toBytes(peer), device: NO_DEVICE, content, received: at }];
};

/** Nothing for a row that cannot be written as a content. */
const writtenOf = async (copy: RowReader, { key }: LogPlace, own: Writer): Promise<readonly BackupMessage[]> => {
  const row = await copy.get(messages, key);
  if (row?.kind !== 'text') return [];
  try {
    return messagesOfText(key, row, own);
  } catch (cause) {
    if (cause instanceof Refusal) return [];
    throw cause;
  }
};

/** `keys`: of the messages in it. */
type Gathered = { readonly series: Uint8Array<ArrayBuffer>; readonly keys: readonly string[] };

/** The oldest first, so that what was done to a text follows it. */
const gather = async (copy: RowReader, parts: SealParts, places: readonly LogPlace[]): Promise<Gathered> => {
  const { address, device } = parts.identity;
  const known = [...new Set(places.map(({ conversation }) => conversation))];
  const at = Math.max(0, Math.floor(places.at(-1)?.order ?? 0));
  const names = await Promise.all(known.map((conversation) => nameOf(copy, parts, conversation, at)));
  const oldestFirst = places.toReversed();
  const texts = await Promise.all(oldestFirst.map((place) => writtenOf(copy, place, { address, device })));
  const keys = oldestFirst.filter((_, i) => (texts[i]?.length ?? 0) > 0).map(({ key }) => key);
  return { series: encodeSeries([...names, ...texts].flat()), keys };
};

/** Fewer messages where they are too long for one file. */
const gatherUpTo = async (parts: SealParts, places: readonly LogPlace[], grant: HistoryGrant) => {
  for (let most = grant.sent === 0 ? FIRST_MESSAGES : MESSAGES; ; most = Math.ceil(most / 4)) {
    const found = nextPlaces(places, grant.from ?? Infinity, most);
    const gathered = await parts.store.read((copy) => gather(copy, parts, found.next));
    if (gathered.series.length <= FILE_BYTES || most === 1) return { ...found, ...gathered };
  }
};

/** Undefined where nothing is left. */
export const sealPiece = async (
  parts: SealParts,
  grant: HistoryGrant,
  places: readonly LogPlace[],
): Promise<HistoryGrant | undefined> => {
  const { next, left, from, series, keys } = await gatherUpTo(parts, places, grant);
  if (next.length === 0) return undefined;
  const data = new Blob([series]);
  const sealed: SegmentRecord[] = [];
  const keep = (segment: SegmentRecord): Promise<void> => {
    sealed.push(segment);
    return Promise.resolve();
  };
  const way = { hear: () => undefined, stop: new AbortController().signal };
  const reference = referenceOf(parts.platform, { name: '', mediaType: 'application/octet-stream', data });
  const file = await sealFile(keep, parts.platform, { data, file: reference }, way);
  const piece = { file, place: [grant.sent, keys.length, left] as const, keys, from };
  const sealedGrant = { ...grant, left: next.length + left, piece };
  await parts.store.transact((copy) => {
    for (const segment of sealed) copy.put(segments, segmentKey(segment.blob, segment.index), segment);
    copy.put(historyGrants, historyGrantKey(grant.device), sealedGrant);
    showHistory(copy, parts.identity.address);
    return Promise.resolve();
  });
  return sealedGrant;
};
