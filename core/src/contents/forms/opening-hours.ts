/** Opening hours in the owner's time zone (PROTOCOL 20.2, kind 3 field 2). */
import { decodeCbor, encodeCbor, Refusal, type CborValue } from '@cipherchat/protocol';
import type { Opening, OpeningHours } from '../../base/opening-hours.ts';
import { bytes, listOf, text, tuple, uint, type Form } from './form.ts';

const minute = uint(0, 24 * 60);

export const openingHours = tuple<OpeningHours>(text(0, 64), listOf(tuple<Opening>(uint(1, 7), minute, minute), 0, 28));

/** More than 28 openings and the longest time zone take. */
const packed = bytes(1, 512);

const unpacked = (value: Uint8Array): CborValue | undefined => {
  try {
    return decodeCbor(value);
  } catch (cause) {
    if (cause instanceof Refusal) return undefined;
    throw cause;
  }
};

/** In an entry of a register they would lie too deep for a content, so they travel as bytes (docs/protocol.md, R35). */
export const packedHours: Form<OpeningHours> = {
  read: (value) => {
    const found = packed.read(value);
    return found && openingHours.read(unpacked(found));
  },
  write: (hours) => encodeCbor(openingHours.write(hours)),
};
