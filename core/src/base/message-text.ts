/** What can be sent as the text of a message. Composer and client judge it alike. */
import { MAX_TEXT_BYTES } from '@cipherchat/protocol';

/** True if the text has a character that is drawn. White space, zero-width characters and controls are not. */
export const isVisible = (text: string): boolean => /[^\s\p{DI}\p{Cc}\u2800]/u.test(text);

/**
 * True if the text is more than 16,384 bytes of UTF-8 in Unicode's form NFC. NFC makes a text at most four times
 * shorter, so one that is far too long need not be normalized, which would take long.
 */
export const isTooLong = (text: string): boolean =>
  text.length > 4 * MAX_TEXT_BYTES || new TextEncoder().encode(text.normalize()).length > MAX_TEXT_BYTES;
