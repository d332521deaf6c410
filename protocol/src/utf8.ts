/** Strict UTF-8 (RFC 3629). It uses no function of the platform, so that this package compiles without DOM and Node. */
import { Refusal } from './refusal.ts';

/** Refuses `malformed` for a lone surrogate. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => {
  const out: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff) throw new Refusal('malformed'); // the text holds half a character
    if (point < 0x80) out.push(point);
    else if (point < 0x800) out.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) out.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else out.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return Uint8Array.from(out);
};

/** For a lead byte: how many bytes follow, and the least code point that needs as many. */
const following = (
  lead: number,
): { readonly count: number; readonly least: number; readonly bits: number } | undefined => {
  if (lead < 0x80) return { count: 0, least: 0, bits: lead };
  if (lead >= 0xc2 && lead < 0xe0) return { count: 1, least: 0x80, bits: lead & 31 };
  if (lead >= 0xe0 && lead < 0xf0) return { count: 2, least: 0x800, bits: lead & 15 };
  if (lead >= 0xf0 && lead < 0xf5) return { count: 3, least: 0x10000, bits: lead & 7 };
  return undefined;
};

/** Refuses `malformed` for ill-formed input. Does not normalise the text. */
export const decodeUtf8 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length;) {
    const lead = following(bytes[i] ?? 0xff);
    if (lead === undefined) throw new Refusal('malformed'); // ill-formed UTF-8
    let point = lead.bits;
    for (let k = 1; k <= lead.count; k += 1) {
      const next = bytes[i + k] ?? 0;
      if ((next & 0xc0) !== 0x80) throw new Refusal('malformed'); // ill-formed UTF-8
      point = (point << 6) | (next & 63);
    }
    if (point < lead.least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
      throw new Refusal('malformed'); // ill-formed UTF-8
    }
    parts.push(String.fromCodePoint(point));
    i += lead.count + 1;
  }
  return parts.join('');
};
