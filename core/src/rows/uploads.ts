/** Files on their way to the server, and their sealed segments, which wait on this device so that a page may end. */
import { fileSegments, toHex } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import type { FileReference } from '../contents/forms/file-reference.ts';
import { conversationRows } from './conversation-rows.ts';
import { plain } from './records.ts';

export type UploadRecord = {
  readonly conversation: ConversationId;
  /** As the message will name it. */
  readonly file: FileReference;
  readonly caption: string | undefined;
  /** All segments lie on this device. Without it the page ended too early, and nothing can be sent. */
  readonly isSealed: boolean;
  /** The tab that sends it. Another one goes on when that is closed. */
  readonly tab: string;
  readonly addedAt: number;
  /** Why it was stopped: the user has to decide. */
  readonly failure?: 'refused' | 'too-large' | 'no-files' | undefined;
};

/** Written by tabs. The name of the upload is that of the blob. */
export const uploads = conversationRows<UploadRecord, `upload:${string}`>('account', ({ addedAt }) => [
  'uploads',
  addedAt,
]);

export type SegmentRecord = {
  /** 32 hexadecimal digits. */
  readonly blob: string;
  readonly index: number;
  /** Ciphertext as it goes to the server; before the first segment stands the head of the blob. */
  readonly bytes: Uint8Array;
};

/** Written by tabs; deleted with the upload. */
export const segments = plain<SegmentRecord, `segment:${string}`>('account', ({ blob, index }) => [
  `segments:${blob}`,
  index,
]);

export const segmentKey = (blob: string, index: number): `segment:${string}` => `segment:${blob}:${index}`;

/** Of all segments of a file. */
export const segmentKeys = ({ blobId, size }: Pick<FileReference, 'blobId' | 'size'>): readonly `segment:${string}`[] =>
  Array.from({ length: fileSegments(size) }, (_, i) => segmentKey(toHex(blobId), i));
