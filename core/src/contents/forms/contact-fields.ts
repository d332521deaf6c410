/**
 * Registers about one contact (PROTOCOL 20.2, kind 2); a team's conversation state (21, type 15) has some of them as
 * well.
 */
import { compareBytes, encodeUtf8 } from '@cipherchat/protocol';
import { bytes, flag, listOf, oneOf, text, tuple, uint, where, type Form } from './form.ts';
import { accountId } from './reference.ts';
import { isOf, noSubkey, subkeyOf, type FieldForm, type FieldTable } from './registers.ts';

/* @__NO_SIDE_EFFECTS__ */
const field = <T>(form: Form<T>): FieldForm => ({ subkey: noSubkey, value: isOf(form) });

/** Bytes of a verification record, or none (PROTOCOL 20.3). */
const record = where(bytes(0, 148), ({ length }) => length === 0 || length === 148);
const NOTHING_OR_HASH = where(bytes(0, 32), ({ length }) => length === 0 || length === 32);
const NOBODY_OR_ACCOUNT = where(bytes(0, 20), (id) => id.length === 0 || accountId.read(id) !== undefined);

const isAscending = (texts: readonly string[]): boolean =>
  texts.every((one, i) => i === 0 || compareBytes(encodeUtf8(texts[i - 1] ?? ''), encodeUtf8(one)) < 0);

const givenName = field(text(0, 128));
/** Up to 16 of 1 to 32 bytes, ascending by bytes. */
const tags = field(where(listOf(text(1, 32), 0, 16), isAscending));
/** Milliseconds since 1970; 0 = not. */
const until = field(uint());
const yesOrNo = field(flag);

/** Of this implementation (docs/protocol.md, deviations). */
export const HIDDEN_FIELD = 12;

export const CONTACT_FIELDS: FieldTable = {
  1: givenName,
  /** Blocked. */
  2: yesOrNo,
  /** 0 open, 1 archived or closed. */
  3: yesOrNo,
  /** Snoozed until. */
  4: until,
  5: tags,
  /** Verified, and the record that proves it. */
  6: field(tuple(oneOf(0, 1), record)),
  /** Muted until. */
  7: until,
  /** Pinned. */
  8: yesOrNo,
  /** Marked unread. */
  9: yesOrNo,
  /** The list chosen in a fork. */
  10: field(NOTHING_OR_HASH),
  /** Private note. */
  11: field(text(0, 4_096)),
  /** A message that the user deleted for themselves: message id 16 ‖ sender account 20. */
  [HIDDEN_FIELD]: { subkey: subkeyOf(36), value: isOf(oneOf(1)) },
};

export const TEAM_CONVERSATION_FIELDS: FieldTable = {
  /** Assigned to. */
  1: field(NOBODY_OR_ACCOUNT),
  /** 0 open, 1 closed, 2 waiting. */
  2: field(oneOf(0, 1, 2)),
  3: tags,
  /** Snoozed until. */
  4: until,
  /** Name given by the team. */
  5: givenName,
};
