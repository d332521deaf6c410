/** Type 7: the name that the sender gives itself. No one verifies it. */
import { shownName } from '../../base/shown-name.ts';
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
