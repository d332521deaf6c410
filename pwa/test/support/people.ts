/**
 * Conversations with people of every kind: with and without a name, with long ones, from right to left, with bad
 * intentions.
 */
import { peerOf } from '@cipherchat/core/view';
import type { MessageStatus, NoteItem, TextItem } from '@cipherchat/core';
import type { MessageId } from '@cipherchat/protocol';
import { conversationNamed, noteItem, ownItem, textItem, type FakeConversation } from '@cipherchat/core/fakes';

export const ALICE = conversationNamed('alice2345672345672345672345672aa');
export const BOB = conversationNamed('bob23456723456723456723456723bbb');
export const MALLORY = conversationNamed('mallory2345672345672345672345mmm');
export const LAYLA = conversationNamed('layla234567234567234567234567lll');
export const LONG = conversationNamed('long2345672345672345672345672lll');
const PEERS = ['v7q2', 'v3xk', 'vn5a'].map((start) => conversationNamed(start.padEnd(32, 'z2')));

export const MARKUP = '<img src=x onerror="alert(1)"> & <b>bold</b>';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The middle of the day, so that minutes before it are the same day. */
const NOON = new Date().setHours(12, 0, 0, 0);

/** All of them were seen by their device lists. */
const NUMBER = '30471 88216 05934 71120 46658 92017 13385 60472 77109 25846 94431 08563';

export const said = (text: string, agoMs: number, unread = false): TextItem => textItem(text, NOON - agoMs, { unread });

export const answered = (text: string, agoMs: number, status: MessageStatus = 'read'): TextItem =>
  ownItem(text, NOON - agoMs, status);

const noted = (note: NoteItem['note'], agoMs: number): NoteItem => noteItem(note, NOON - agoMs);

export const alice: FakeConversation = {
  id: ALICE,
  number: NUMBER,
  name: 'Alice',
  writing: true,
  items: [
    said('Hi! Is the moon jar dishwasher safe?', DAY + 3 * HOUR),
    answered('Hello, and yes: the glaze is fired at 1,260 °C.', DAY + 2 * HOUR),
    answered('We still wash ours by hand, it keeps its shine for longer.', DAY + 2 * HOUR - MINUTE),
    said('Good to know.', 84 * MINUTE),
    said('I would like two, one of them as a gift. Could they travel in one parcel?', 82 * MINUTE),
    answered('With pleasure. One parcel, and we wrap the second in tissue with a card.', 79 * MINUTE, 'delivered'),
    answered('What should the card say?', 78 * MINUTE, 'delivered'),
  ],
};

const stamp = { at: NOON, id: 'ab'.repeat(16) as MessageId };
const asked = said('Is the moon jar dishwasher safe? I wash everything by machine, and always did', 84 * MINUTE);

/** With quotes, edits, reactions, and what was taken back. */
export const changed: FakeConversation = {
  ...alice,
  writing: false,
  items: [
    asked,
    {
      ...answered('Yes: the glaze is fired at 1,260 °C.', 80 * MINUTE),
      replyTo: asked.id,
      marks: {
        edited: stamp,
        reactions: [
          { ...stamp, account: peerOf(ALICE)!, mine: false, reaction: '❤️' },
          { ...stamp, account: peerOf(BOB)!, mine: true, reaction: '🎉' },
        ],
      },
    },
    { ...said('', 70 * MINUTE), marks: { deleted: true } },
    { ...answered('', 60 * MINUTE), marks: { deleted: true } },
    { ...said('Thank you', 50 * MINUTE), replyTo: 'cd'.repeat(16) },
    { ...answered('You are welcome', 40 * MINUTE, 'delivered'), marks: { edited: stamp } },
  ],
};

export const bob: FakeConversation = {
  id: BOB,
  number: NUMBER,
  name: 'Bob',
  draft: 'Could you come by on',
  items: [said('Is the workshop open on Saturday?', 3 * HOUR)],
};

export const mallory: FakeConversation = {
  id: MALLORY,
  number: NUMBER,
  name: MARKUP,
  obstacle: 'other-keys',
  draft: 'The parcel left',
  items: [said(MARKUP, 4 * HOUR), answered('Which parcel?', 3.5 * HOUR, 'not-sent')],
};

export const layla: FakeConversation = {
  id: LAYLA,
  number: NUMBER,
  name: 'ليلى من ورشة الخزف',
  items: [
    said('مرحبًا، هل ترسلون الطرود إلى النرويج؟', 5 * HOUR),
    answered('نعم، كل يوم جمعة. And the tracking number is 4711-0815.', 4.9 * HOUR),
    said('شكرًا، وصل الطرد', 4.8 * HOUR),
  ],
};

export const long: FakeConversation = {
  id: LONG,
  number: NUMBER,
  name: `Wolfeschlegelsteinhausenbergerdorff ${'von und zu '.repeat(4)}`.trim(),
  notConfirmedSince: NOON - 9 * DAY,
  items: [
    noted({ kind: 'gap', missing: 2 }, 6 * DAY),
    said('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6), 6 * DAY - MINUTE),
    noted({ kind: 'name', name: 'Wolfeschlegelsteinhausenbergerdorff' }, 6 * DAY - 2 * MINUTE),
    answered(`https://shop.example/${'a-very-long-path/'.repeat(12)}`, 6 * DAY - 3 * MINUTE, 'sent'),
  ],
};

export const visitors: readonly FakeConversation[] = [
  {
    id: PEERS[0] ?? ALICE,
    number: NUMBER,
    items: [
      said('It arrived like this, sadly.', 80 * MINUTE, true),
      said('Two of three are broken.', 80 * MINUTE, true),
    ],
  },
  { id: PEERS[1] ?? ALICE, number: NUMBER, items: [said('Do you ship to Norway?', 2 * DAY)] },
  {
    id: PEERS[2] ?? ALICE,
    number: NUMBER,
    items: [
      said('Thank you, the cups are beautiful', 40 * DAY),
      answered('You are welcome', 40 * DAY - HOUR, 'waiting'),
    ],
  },
];

export const everybody: readonly FakeConversation[] = [alice, bob, mallory, layla, long, ...visitors];
