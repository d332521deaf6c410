/**
 * Type 14: an internal note of the team about a visitor. The code for conversations knows it as reserved, so none can
 * be sent there: `team-room/` writes and reads it. Allowed only in the team room, whose address excludes the visitor
 * (PROTOCOL 21.1); with any other `to` it is dropped.
 */
import { MAX_TEXT_BYTES } from '@cipherchat/protocol';
import { mapOf, optional, required, text } from '../forms/form.ts';
import { fileReference, type FileReference } from '../forms/file-reference.ts';
import { accountId, reference, type Reference } from '../forms/reference.ts';
import { reservedKind, TEAM_ROOM } from '../kind.ts';

export type Note = {
  /** 20 bytes: whom it is about. */
  readonly visitor: Uint8Array;
  /** 1 to 16,384 bytes. */
  readonly text: string;
  readonly file: FileReference | undefined;
  /** To a message in the visitor's conversation. */
  readonly about: Reference | undefined;
};

export const noteBody = mapOf<Note>({
  visitor: required(0, accountId),
  text: required(1, text(1, MAX_TEXT_BYTES)),
  file: optional(2, fileReference),
  about: optional(3, reference),
});

export const note = reservedKind({
  number: 14,
  ordered: true,
  to: TEAM_ROOM,
  outbox: 'keep',
});
