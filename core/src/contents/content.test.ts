/** What is inside a message: one encoding, and nothing half read (PROTOCOL 7). */
import { encodeCbor, toHex, type CborValue } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../crypto/content-hash.ts';
import { decodeContent, encodeContent, type Content } from './content.ts';
import { isOrdered, KINDS, type KindNumber } from './registry.ts';

const id = (of: number): Uint8Array => new Uint8Array(16).fill(of);
const zero = new Uint8Array(16);

const text: Content = {
  to: new Uint8Array(20).fill(1),
  messageId: id(2),
  counter: 3,
  previous: id(4),
  sent: 5,
  body: { type: 1, text: 'Grüße', replyTo: undefined },
};
const unordered = { ...text, counter: 0, previous: zero };

const CONTENTS: readonly Content[] = [
  text,
  { ...text, body: { type: 1, text: 'x'.repeat(16_384), replyTo: { account: new Uint8Array(20), messageId: id(9) } } },
  { ...text, counter: 1, previous: zero, body: { type: 7, name: '', picture: undefined } },
  { ...text, body: { type: 7, name: 'n'.repeat(128), picture: undefined } },
  { ...unordered, body: { type: 5, read: [id(1)] } },
  { ...unordered, body: { type: 5, delivered: [id(1), id(2)] } },
  { ...unordered, body: { type: 5, read: Array.from({ length: 256 }, (_, i) => id(i)) } },
  { ...unordered, body: { type: 6, begins: true } },
  { ...unordered, body: { type: 6, begins: false } },
  { ...unordered, body: { type: 11, envelopeIds: Array.from({ length: 16 }, (_, i) => id(i)), counters: undefined } },
  { ...unordered, body: { type: 11, envelopeIds: [zero], counters: [1, 300] } },
  { ...text, body: { type: 23, wish: 3 } },
  { ...unordered, body: { type: 16, fields: encodeCbor(new Map([[0, 'https://shop.example/']])) } },
];

/** The common keys as a map, with some replaced; undefined leaves one out. */
const encoded = (changed: Readonly<Record<number, CborValue | undefined>>): Uint8Array => {
  const keys: Readonly<Record<number, CborValue | undefined>> = {
    0: text.to,
    1: text.messageId,
    2: 3,
    3: text.previous,
    4: 5,
    5: 1,
    6: new Map([[0, 'hello']]),
    ...changed,
  };
  const entries = Object.entries(keys).flatMap(([key, value]) =>
    value === undefined ? [] : [[Number(key), value] as const],
  );
  return encodeCbor(new Map(entries));
};

test.each(CONTENTS)('content of type $body.type comes back as it was written', (content) => {
  const bytes = encodeContent(content);
  expect(decodeContent(bytes)).toEqual(content);
  expect(toHex(encodeContent(decodeContent(bytes)))).toBe(toHex(bytes));
});

test('text and names are written in form C, whatever they were typed in', () => {
  const decomposed = { ...text, body: { type: 1, text: 'Gru\u0308ße', replyTo: undefined } } as const;
  expect(toHex(encodeContent(decomposed))).toBe(toHex(encodeContent(text)));
});

describe('not written', () => {
  const out: readonly (readonly [string, Content])[] = [
    ['an empty text', { ...text, body: { type: 1, text: '', replyTo: undefined } }],
    ['a text of 16,385 bytes', { ...text, body: { type: 1, text: 'x'.repeat(16_385), replyTo: undefined } }],
    [
      'a text of few characters and many bytes',
      { ...text, body: { type: 1, text: '𐍈'.repeat(4097), replyTo: undefined } },
    ],
    ['a name of 129 bytes', { ...text, body: { type: 7, name: 'n'.repeat(129), picture: undefined } }],
    ['a receipt for nothing', { ...unordered, body: { type: 5, read: [] } }],
    ['a receipt for 257', { ...unordered, body: { type: 5, read: Array.from({ length: 257 }, () => id(1)) } }],
    ['a request for nothing', { ...unordered, body: { type: 11, envelopeIds: [], counters: undefined } }],
    [
      'a request for 17',
      { ...unordered, body: { type: 11, envelopeIds: Array.from({ length: 17 }, () => id(1)), counters: undefined } },
    ],
  ];
  test.each(out)('%s: limit', (_, content) => {
    expect(() => encodeContent(content)).toThrow('limit');
  });

  test('half a character: malformed; a type of a later version: unsupported', () => {
    expect(() => encodeContent({ ...text, body: { type: 1, text: '\ud800', replyTo: undefined } })).toThrow(
      'malformed',
    );
    expect(() => encodeContent({ ...text, body: { type: 'unknown', number: 99 } })).toThrow('unsupported');
  });
});

describe('refused as malformed', () => {
  const wrong: readonly (readonly [string, Readonly<Record<number, CborValue | undefined>>])[] = [
    ...[0, 1, 2, 3, 4, 5, 6].map((key) => [`without key ${key}`, { [key]: undefined }] as const),
    ['`to` of 19 bytes', { 0: new Uint8Array(19) }],
    ['a message id of 15 bytes', { 1: new Uint8Array(15) }],
    ['a message id that is text', { 1: 'x'.repeat(16) }],
    ['a counter that is bytes', { 2: id(1) }],
    ['`previous` of 32 bytes', { 3: new Uint8Array(32) }],
    ['a body that is a list', { 6: ['hello'] }],
    ['an ordered type without a counter', { 2: 0, 3: zero }],
    ['an unordered type with a counter', { 5: 6, 6: new Map([[0, 1]]) }],
    ['a first one that names one before', { 2: 1 }],
    ['a head in a direct content', { 7: [1, id(1)] }],
    ['no head for a group', { 0: id(1) }],
    ['no head for a team', { 0: new Uint8Array(40) }],
    ['a head without its hash', { 0: id(1), 7: [1] }],
    ['a head of another form', { 0: id(1), 7: [id(1), 1] }],
  ];
  test.each(wrong)('%s', (_, changed) => {
    expect(() => decodeContent(encoded(changed))).toThrow('malformed');
  });

  test('no map at all, and bytes that go on', () => {
    expect(() => decodeContent(encodeCbor([1]))).toThrow('malformed');
    expect(() => decodeContent(Uint8Array.of(...encodeContent(text), 0))).toThrow('malformed');
  });
});

describe('read with care', () => {
  test('keys that nobody knows are passed over, and count for the hash', async () => {
    const known = encoded({});
    const more = encoded({
      8: id(1),
      9: 'later',
      6: new Map<number, CborValue>([
        [0, 'hello'],
        [9, 'later'],
      ]),
    });
    expect(decodeContent(more)).toEqual(decodeContent(known));
    expect(toHex(await contentHash(more))).not.toBe(toHex(await contentHash(known)));
  });

  test('a group and a team carry a head', () => {
    for (const to of [id(1), new Uint8Array(40)])
      expect(decodeContent(encoded({ 0: to, 7: [0, zero] })).to).toEqual(to);
  });

  test('a name may come with a picture, which this version does not show', () => {
    const picture = new Map<number, CborValue>([
      [0, id(1)],
      [1, new Uint8Array(32)],
      [2, new Uint8Array(32)],
      [3, 1],
      [4, 'image/png'],
      [5, ''],
      [7, [1, 1]],
    ]);
    const body = (value: CborValue): CborValue =>
      new Map<number, CborValue>([
        [0, 'n'],
        [1, value],
      ]);
    expect(decodeContent(encoded({ 5: 7, 6: body(picture) })).body).toEqual({
      type: 7,
      name: 'n',
      picture: {
        blobId: id(1),
        key: new Uint8Array(32),
        hash: new Uint8Array(32),
        size: 1,
        mediaType: 'image/png',
        name: '',
        thumbnail: undefined,
        dimensions: [1, 1],
        durationMs: undefined,
      },
    });
    picture.set(7, [1]);
    expect(decodeContent(encoded({ 5: 7, 6: body(picture) })).body).toEqual({ type: 'unknown', number: 7 });
  });

  const unknown: readonly (readonly [string, Readonly<Record<number, CborValue>>])[] = [
    ['a type of a later version', { 5: 99 }],
    ['a known type without its text', { 6: new Map() }],
    ['an empty text', { 6: new Map([[0, '']]) }],
    ['a text that is bytes', { 6: new Map([[0, id(1)]]) }],
    ['a text beyond its limit', { 6: new Map([[0, 'x'.repeat(16_385)]]) }],
    [
      'a reply to nobody',
      {
        6: new Map<number, CborValue>([
          [0, 'hello'],
          [1, [id(1), id(1)]],
        ]),
      },
    ],
    [
      'a name with a picture that is none',
      {
        5: 7,
        6: new Map<number, CborValue>([
          [0, 'n'],
          [1, 5],
        ]),
      },
    ],
    ['a name beyond its limit', { 5: 7, 6: new Map([[0, 'n'.repeat(129)]]) }],
    [
      'a receipt of another kind',
      {
        2: 0,
        3: zero,
        5: 5,
        6: new Map<number, CborValue>([
          [0, 3],
          [1, [id(1)]],
        ]),
      },
    ],
    [
      'a receipt with an id too short',
      {
        2: 0,
        3: zero,
        5: 5,
        6: new Map<number, CborValue>([
          [0, 1],
          [1, [id(1), new Uint8Array(15)]],
        ]),
      },
    ],
    ['typing that neither begins nor ends', { 2: 0, 3: zero, 5: 6, 6: new Map([[0, 2]]) }],
    ['a request for 17', { 2: 0, 3: zero, 5: 11, 6: new Map([[0, Array.from({ length: 17 }, () => id(1))]]) }],
    ['a type that this version does not speak', { 2: 0, 3: zero, 5: 9, 6: new Map([[0, [id(1)]]]) }],
  ];
  test.each(unknown)('%s is kept as unknown', (_, changed) => {
    const { body } = decodeContent(encoded(changed));
    expect(body).toEqual({ type: 'unknown', number: changed[5] ?? 1 });
  });

  test('text that came in another form than C is given as it came', () => {
    const { body } = decodeContent(Uint8Array.from(encodedDecomposed()));
    expect(body).toMatchObject({ text: 'u\u0308' });
  });
});

/** `encodeCbor` would compose it: the text of 3 bytes is put in by hand. */
const encodedDecomposed = (): Uint8Array => {
  const plain = encoded({ 6: new Map([[0, 'abc']]) });
  plain.set([0x75, 0xcc, 0x88], plain.length - 3);
  return plain;
};

test('which types count', () => {
  const ordered = Object.keys(KINDS)
    .map((key) => Number(key) as KindNumber)
    .filter(isOrdered);
  expect(ordered).toEqual([1, 2, 3, 4, 7, 8, 14, 15, 18, 20, 21, 22, 23, 24]);
});
