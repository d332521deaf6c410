/**
 * Type 8: a file, by the reference with which it is fetched and opened. Reserved: shown as "sent by a newer version".
 */
import { mapOf, optional, required, text } from '../forms/form.ts';
import { fileReference, type FileReference } from '../forms/file-reference.ts';
import { reference, type Reference } from '../forms/reference.ts';
import { EVERYWHERE, reservedKind } from '../kind.ts';

const MAX_CAPTION_BYTES = 4_096;

export type File = {
  readonly file: FileReference;
  /** Up to 4,096 bytes. */
  readonly caption: string | undefined;
  readonly replyTo: Reference | undefined;
};

export const fileBody = mapOf<File>({
  file: required(0, fileReference),
  caption: optional(1, text(0, MAX_CAPTION_BYTES)),
  replyTo: optional(2, reference),
});

export const file = reservedKind({
  number: 8,
  ordered: true,
  to: EVERYWHERE,
  outbox: 'keep',
});
