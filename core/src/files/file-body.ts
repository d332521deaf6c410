/** The whole body of type 8 (PROTOCOL 7.3): what the first load leaves unread. */
import { decodeCbor, encodeCbor } from '@cipherchat/protocol';
import type { Encoded } from '../contents/forms/encoded.ts';
import { fileReference, type FileReference } from '../contents/forms/file-reference.ts';
import { mapOf, optional, required, text } from '../contents/forms/form.ts';
import { reference, type Reference } from '../contents/forms/reference.ts';

export type FileBody = {
  readonly file: FileReference;
  readonly caption: string | undefined;
  readonly replyTo: Reference | undefined;
};

export const fileBody = mapOf<FileBody>({
  file: required(0, fileReference),
  caption: optional(1, text(0, 4_096)),
  replyTo: optional(2, reference),
});

/** As `file` of type 8 has it. */
export const writeReference = (reference: FileReference): Encoded => ({
  fields: encodeCbor(fileReference.write(reference)),
});

/** Undefined: it is none that this version can read. */
export const readReference = ({ fields }: Encoded): FileReference | undefined => fileReference.read(decodeCbor(fields));
