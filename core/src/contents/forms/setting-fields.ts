/** Registers of an account's settings (PROTOCOL 20.2, kind 3), of which a team shares some (21, type 24). */
import { decodeUtf8, Refusal } from '@cipherchat/protocol';
import { bytes, flag, oneOf, text, tuple, uint, type Form } from './form.ts';
import { packedHours } from './opening-hours.ts';
import { isOf, noSubkey, subkeyOf, type FieldForm, type FieldTable } from './registers.ts';
import { timerSeconds } from './timer-seconds.ts';

/* @__NO_SIDE_EFFECTS__ */
const field = <T>(subkey: FieldForm['subkey'], form: Form<T>): FieldForm => ({ subkey, value: isOf(form) });

const isAscii = (subkey: Uint8Array): boolean => subkey.every((byte) => byte < 0x80);

const isUtf8 = (subkey: Uint8Array): boolean => {
  try {
    decodeUtf8(subkey);
    return true;
  } catch (cause) {
    if (cause instanceof Refusal) return false;
    throw cause;
  }
};

const ID_BYTES = 8;
/** Subkey: an id. Value: [title, text], neither empty. */
export const CANNED_REPLY_FIELD = 1;
export const CANNED_REPLY_BYTES = { id: ID_BYTES, title: 64, text: 4_096 } as const;
/** 1 Ed25519, 2 ECDSA P-256 as an uncompressed point. */
const PUBLIC_KEY_BYTES = { 1: 32, 2: 65 } as const;

/** Subkey: the key id. Value: [algorithm, public key, what the owner calls it]. */
export const VOUCH_KEY_FIELD = 7;
export const VOUCH_LABEL_BYTES = 64;

export const vouchKey = tuple<readonly [1 | 2, Uint8Array, string]>(
  oneOf(1, 2),
  bytes(32, 65),
  text(0, VOUCH_LABEL_BYTES),
);
const isVouchKey = (value: Parameters<FieldForm['value']>[0]): boolean => {
  const read = vouchKey.read(value);
  return read !== undefined && read[1].length === PUBLIC_KEY_BYTES[read[0]];
};

/** [time zone, openings], packed. */
export const OPENING_HOURS_FIELD = 2;
/** Subkey: a locale, or empty. */
export const AWAY_TEXT_FIELD = 3;
export const AWAY_TEXT_BYTES = 1_024;
/** Minutes until an answer. */
export const EXPECTED_ANSWER_FIELD = 4;

const cannedReply = field(
  subkeyOf(ID_BYTES),
  tuple(text(1, CANNED_REPLY_BYTES.title), text(1, CANNED_REPLY_BYTES.text)),
);
const hours = field(noSubkey, packedHours);
const awayText = field(isAscii, text(0, AWAY_TEXT_BYTES));
const expectedMinutes = field(noSubkey, uint());
const tagColour = field(isUtf8, uint(0, 15));
const vouchKeyField: FieldForm = { subkey: subkeyOf(ID_BYTES), value: isVouchKey };

export const SETTING_FIELDS: FieldTable = {
  1: cannedReply,
  2: hours,
  3: awayText,
  4: expectedMinutes,
  /** Receipts: delivered, delivered to strangers, read, typing. */
  5: field(noSubkey, tuple(flag, flag, flag, flag)),
  6: tagColour,
  7: vouchKeyField,
  /** Default timer. */
  8: field(noSubkey, timerSeconds),
};

/** Fields 2, 3, 4 and 7 must come from the owner. The team code checks that, because it knows who the owner is. */
export const TEAM_SETTING_FIELDS: FieldTable = {
  1: cannedReply,
  2: hours,
  3: awayText,
  4: expectedMinutes,
  6: tagColour,
  7: vouchKeyField,
};
