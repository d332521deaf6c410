/** Looks for markers in bytes: as they are, and in the disguises in which text usually travels. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Base64 shifts with the position in the input: the middle of each of the three forms is what can be searched for. */
const base64Forms = (text: string): readonly string[] =>
  [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
    const middle = encoded.slice(shift === 0 ? 0 : 4, encoded.length - 4);
    return [middle, middle.replaceAll('+', '-').replaceAll('/', '_')];
  });

const disguises = (marker: string): readonly Buffer[] => {
  const hex = Buffer.from(marker).toString('hex');
  const forms = new Set([marker, hex, hex.toUpperCase(), ...base64Forms(marker)]);
  return [...[...forms].map((form) => Buffer.from(form)), Buffer.from(marker, 'utf16le')];
};

/** The markers that occur in the haystack, each named once. */
export const findMarkers = (haystack: Buffer, markers: readonly string[]): readonly string[] =>
  markers.filter((marker) => disguises(marker).some((form) => haystack.includes(form)));

/** All bytes of all files below a directory: databases, write-ahead logs, server logs. */
export const readEverything = (directory: string): Buffer =>
  Buffer.concat(
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((name) => join(directory, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path)),
  );
