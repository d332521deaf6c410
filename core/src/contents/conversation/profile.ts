/** Type 7: the name that the sender gives itself. No one verifies it. */
import { isVisible } from '../../base/message-text.ts';
import { mapOf, optional, required, text } from '../forms/form.ts';
import { fileReference, type FileReference } from '../forms/file-reference.ts';
import { builtKind, EVERYWHERE, NO_EFFECT, NOT_SHOWN } from '../kind.ts';

const MAX_NAME_BYTES = 128;

type Profile = {
  /** 0 to 128 bytes; empty withdraws it. */
  readonly name: string;
  /** This version never writes one, and shows none. */
  readonly picture: FileReference | undefined;
};

/** Check marks, locks and shields, with the selector of their form: in a name they pass for marks of the interface. */
const MARKS =
  /[\u221a\u2611\u2705\u2713\u2714\u237b\u26ca\u26e8\u{1f4db}\u{1f50f}-\u{1f513}\u{1f530}\u{1f5f8}\u{1f5f9}\u{1f6e1}\u{1f197}]\ufe0f?/gu;

/**
 * Without control characters, those that steer the direction of writing, so that a name cannot turn the words around it
 * about, and marks that look like ours; empty where nothing of it would be seen.
 */
export const shownName = (name: string): string => {
  const clean = name
    .replace(/[\p{Cc}\p{Bidi_C}]/gu, '')
    .replace(MARKS, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
  return isVisible(clean) ? clean : '';
};

export const profile = builtKind({
  number: 7,
  ordered: true,
  to: EVERYWHERE,
  outbox: 'keep-numbered',
  body: mapOf<Profile>({ name: required(0, text(0, MAX_NAME_BYTES)), picture: optional(1, fileReference) }),
  // A first name is only shown above the conversation; another one later is worth a note in it.
  shown: (body, { mine, peerName }) => {
    const name = shownName(body.name);
    const isNews = !mine && name !== '' && peerName !== undefined && peerName !== name;
    return isNews ? { kind: 'note', note: { kind: 'name', name } } : NOT_SHOWN;
  },
  effect: (body, { mine }) => (mine ? NO_EFFECT : { kind: 'peer-name', name: shownName(body.name) }),
});
