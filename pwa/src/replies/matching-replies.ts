/** Which saved replies fit what was typed, and what is put into the box. Pure. */
import type { SavedReply } from '@cipherchat/core';
import { folded } from '@cipherchat/core/view';

const ASKED = /^\/(\S*)$/u;

/** What follows the slash. Undefined: the text asks for none. */
export const askedIn = (text: string): string | undefined => ASKED.exec(text)?.[1];

/** Those whose titles begin with it, then those that have it anywhere. */
export const matchingReplies = (replies: readonly SavedReply[], asked: string): readonly SavedReply[] => {
  const wanted = folded(asked);
  const begins = ({ title }: SavedReply): boolean => folded(title).startsWith(wanted);
  const has = ({ title, text }: SavedReply): boolean => folded(`${title} ${text}`).includes(wanted);
  return [...replies.filter(begins), ...replies.filter((one) => !begins(one) && has(one))];
};

/** A text that was begun stays in front. What was typed to find the reply goes. */
export const putInto = (written: string, reply: string): string => {
  const begun = written.trimEnd();
  return begun === '' || askedIn(begun) !== undefined ? reply : `${begun}\n${reply}`;
};

/** `{name}` becomes the name. Without one it goes, with the space before it: “Hello {name},” becomes “Hello,”. */
export const filledIn = (text: string, name: string | undefined): string =>
  name === undefined ? text.replaceAll(/\s*\{name\}/gu, '').trimStart() : text.replaceAll('{name}', () => name);
