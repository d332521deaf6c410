/**
 * Type 8: a file, by the reference with which it is fetched and opened. The first load knows of it what a line needs:
 * its caption or name. The reference is read where files are loaded (`files/file-body.ts`); one that is wrong is shown
 * there.
 */
import { decodeCbor, type CborMap } from '@cipherchat/protocol';
import { encoded, type Encoded } from '../forms/encoded.ts';
import { mapOf, optional, required, text } from '../forms/form.ts';
import { reference, type Reference } from '../forms/reference.ts';
import { builtKind, endsWriting, EVERYWHERE } from '../kind.ts';

const MAX_CAPTION_BYTES = 4_096;
const NAME = 5;

export type FileLine = {
  /** The file reference (PROTOCOL 9.3). */
  readonly file: Encoded;
  /** Up to 4,096 bytes. */
  readonly caption: string | undefined;
  readonly replyTo: Reference | undefined;
};

const nameIn = ({ fields }: Encoded): string => text(0, 255).read((decodeCbor(fields) as CborMap).get(NAME)) ?? '';

export const file = builtKind({
  number: 8,
  ordered: true,
  to: EVERYWHERE,
  outbox: 'keep',
  body: mapOf<FileLine>({
    file: required(0, encoded),
    caption: optional(1, text(0, MAX_CAPTION_BYTES)),
    replyTo: optional(2, reference),
  }),
  shown: ({ file: sent, caption, replyTo }) => ({ kind: 'text', text: caption || nameIn(sent), file: true, replyTo }),
  effect: (_, arrived) => endsWriting(arrived),
});
