/** The grant of a move (PROTOCOL 22.2): what fits, what is refused, and whose account it leaves behind. */
import { encodeCbor } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { encodeContent } from '../contents/content.ts';
import { decodeMoveGrant, encodeMoveGrant, oldAccountOf, type MovedMessage, type MoveGrant } from './move-grant.ts';

const OWNER = new Uint8Array(20).fill(1);
const OLD = new Uint8Array(20).fill(4);
const OTHER = new Uint8Array(20).fill(6);
const DEVICE = new Uint8Array(16).fill(7);

const message = (account: Uint8Array, to: Uint8Array, received: number, text = 'Hello'): MovedMessage => {
  const content = encodeContent({
    to,
    messageId: new Uint8Array(16).fill(received),
    counter: 1,
    previous: new Uint8Array(16),
    sent: received,
    body: { type: 1, text, replyTo: undefined },
  });
  return [account, DEVICE, content, received];
};

const GRANT: MoveGrant = {
  secret: new Uint8Array(32).fill(5),
  owner: OWNER,
  listVersion: 3,
  messages: [message(OLD, OWNER, 1), message(OWNER, OLD, 2)],
  name: 'Larch & Loam',
};

test('is read as it was written', () => {
  expect(decodeMoveGrant(encodeMoveGrant(GRANT))).toEqual(GRANT);
  expect(decodeMoveGrant(encodeMoveGrant({ ...GRANT, name: undefined }))).toEqual({ ...GRANT, name: undefined });
});

test('has the newest messages that fit into 48 KiB, without a gap', () => {
  const long = (received: number, length: number): MovedMessage => message(OLD, OWNER, received, 'x'.repeat(length));
  const messages = [long(1, 10), ...[2, 3, 4, 5].map((received) => long(received, 14_000))];
  const bytes = encodeMoveGrant({ ...GRANT, messages });
  expect(decodeMoveGrant(bytes).messages).toEqual(messages.slice(2));
  expect(bytes.length).toBeLessThan(49_152 + 300);
});

describe('is refused', () => {
  const map = new Map([[1, GRANT.secret]]);

  test.each([
    ['that is also the grant of a device list', new Map([...map, [0, new Uint8Array(149)]])],
    ['without an owner', map],
    ['of a device list alone', new Map([[0, new Uint8Array(149)]])],
    ['that is no map', 7],
  ])('one %s', (_, value) => {
    expect(() => decodeMoveGrant(encodeCbor(value))).toThrow('malformed');
  });

  test.each([
    ['a secret of 31 bytes', { secret: new Uint8Array(31) }],
    ['an owner of 21 bytes', { owner: new Uint8Array(21) }],
    ['a list version of 0', { listVersion: 0 }],
    ['an empty name', { name: '' }],
  ])('%s', (_, change) => {
    expect(() => decodeMoveGrant(encodeMoveGrant({ ...GRANT, ...change }))).toThrow('malformed');
  });

  test('both keys in a grant that is whole otherwise', () => {
    const whole = encodeMoveGrant({ ...GRANT, messages: [], name: undefined });
    // A map of five entries instead of four, the first one of key 0: an empty byte string.
    const both = Uint8Array.of(0xa5, 0x00, 0x40, ...whole.subarray(1));
    expect(whole[0]).toBe(0xa4);
    expect(() => decodeMoveGrant(both)).toThrow('malformed');
    expect(decodeMoveGrant(whole).messages).toEqual([]);
  });
});

describe('the account that is left behind', () => {
  test.each([
    ['by a message of its own', [message(OLD, OWNER, 1)]],
    ['by an answer', [message(OWNER, OLD, 1)]],
    ['by both', GRANT.messages],
  ])('shows %s', (_, messages) => {
    expect(oldAccountOf({ owner: OWNER, messages })).toEqual(OLD);
  });

  test.each([
    ['there is no message', []],
    ['two accounts talk with the owner', [message(OLD, OWNER, 1), message(OWNER, OTHER, 2)]],
    ['a message is to somebody else', [message(OLD, OWNER, 1), message(OLD, OTHER, 2)]],
    ['the owner talks to itself', [message(OWNER, OWNER, 1)]],
  ])('is not known where %s', (_, messages) => {
    expect(() => oldAccountOf({ owner: OWNER, messages })).toThrow('malformed');
  });
});
