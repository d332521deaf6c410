/**
 * The grant by which a visitor's conversation goes to another browser (PROTOCOL 22.2): a secret that proves it to the
 * owner, where the owner is, and the newest messages. It travels inside M3 of a link.
 */
import { decodeCbor, encodeCbor, equalBytes, Refusal, type CborMap } from '@cipherchat/protocol';
import { decodeRawContent } from '../contents/content.ts';
import { bytes, listOf, mapOf, optional, required, text, tuple, uint } from '../contents/forms/form.ts';
import { accountId, id16 } from '../contents/forms/reference.ts';

/** One message as the old browser got or wrote it. */
export type MovedMessage = readonly [
  account: Uint8Array,
  device: Uint8Array,
  content: Uint8Array,
  /** Milliseconds since 1970. */
  received: number,
];

export type MoveGrant = {
  /** 32 bytes. */
  readonly secret: Uint8Array;
  readonly owner: Uint8Array;
  /** Least version of the owner's device list. */
  readonly listVersion: number;
  /** Oldest first. */
  readonly messages: readonly MovedMessage[];
  /** Of the owner, as the old browser shows it. */
  readonly name: string | undefined;
};

/** Of the messages together, so that the grant fits into a blob of a link. */
export const MAX_MESSAGE_BYTES = 48 * 1_024;
const MOST_MESSAGES = MAX_MESSAGE_BYTES;
const SECRET_BYTES = 32;
const MAX_LIST_VERSION = 2 ** 32 - 1;
const LIST_KEY = 0;

const message = tuple<MovedMessage>(accountId, id16, bytes(0, MAX_MESSAGE_BYTES), uint());

const form = mapOf<MoveGrant>({
  secret: required(1, bytes(SECRET_BYTES)),
  owner: required(2, accountId),
  listVersion: required(3, uint(1, MAX_LIST_VERSION)),
  messages: required(4, listOf(message, 0, MOST_MESSAGES)),
  name: optional(5, text(1, 128)),
});

/** The newest that fit, without a gap between them. */
const newestThatFit = (messages: readonly MovedMessage[]): readonly MovedMessage[] => {
  let size = 0;
  let first = messages.length;
  for (const one of messages.toReversed()) {
    size += encodeCbor(message.write(one)).length;
    if (size > MAX_MESSAGE_BYTES) break;
    first -= 1;
  }
  return messages.slice(first);
};

/** Leaves the oldest messages out where all of them do not fit. */
export const encodeMoveGrant = (grant: MoveGrant): Uint8Array<ArrayBuffer> =>
  encodeCbor(form.write({ ...grant, messages: newestThatFit(grant.messages) }));

/**
 * Refuses `malformed` for a grant of another form, and for one that is also the grant of a device list: a browser
 * joins one thing at a time.
 */
export const decodeMoveGrant = (bytesOfGrant: Uint8Array): MoveGrant => {
  const map = decodeCbor(bytesOfGrant);
  const isBoth = map instanceof Map && (map as CborMap).has(LIST_KEY);
  const grant = isBoth ? undefined : form.read(map);
  if (grant === undefined) throw new Refusal('malformed'); // not the grant of a move
  return grant;
};

/**
 * The account that is left behind, which the grant does not name: whoever talks with the owner in its messages. Refuses
 * `malformed` where no message says it, or they say two. A content that does not decode is refused as
 * `decodeRawContent` does.
 */
export const oldAccountOf = ({ owner, messages }: Pick<MoveGrant, 'owner' | 'messages'>): Uint8Array => {
  const others = messages.map(([account, , content]) => {
    const { to } = decodeRawContent(content);
    return equalBytes(account, owner) ? to : equalBytes(to, owner) ? account : undefined;
  });
  const [first] = others;
  const isOne = others.every((one) => one !== undefined && first !== undefined && equalBytes(one, first));
  if (first === undefined || !isOne || accountId.read(first) === undefined || equalBytes(first, owner))
    throw new Refusal('malformed'); // the messages are not those of one visitor
  return first;
};
