/** What goes into the routes of encrypted files: only a server parses it, so it stays out of the client's files. */
import * as v from 'valibot';
import { idField } from './fields.ts';
import { MAX_BLOB_BYTES } from './limits.ts';

const params = v.strictObject({ blob: idField });

/** A number in decimal, without sign or leading zeros. */
const numberText = (least: number) =>
  v.pipe(
    v.string(),
    v.regex(/^(?:0|[1-9][0-9]{0,9})$/u),
    v.transform(Number),
    v.minValue(least),
    v.maxValue(MAX_BLOB_BYTES),
  );

export const BLOB_REQUESTS = {
  putBlob: { params, query: v.strictObject({ from: numberText(0), size: numberText(1) }) },
  blob: { params, query: v.strictObject({ from: numberText(0) }) },
} as const;
