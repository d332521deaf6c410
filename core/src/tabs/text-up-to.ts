import { encodeUtf8 } from '@cipherchat/protocol';
import { beginningOf } from '../base/beginning-of.ts';
import { asText } from './keep-text.ts';

/** The beginning of the text, without the space around it. `most`: bytes of UTF-8. */
export const textUpTo = (text: string, most: number): string => {
  let clean = beginningOf(asText(text).trim(), most);
  while (encodeUtf8(clean).length > most) clean = beginningOf(clean, clean.length - 1);
  return clean;
};
