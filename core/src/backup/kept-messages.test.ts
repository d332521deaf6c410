import { AccountId, DeviceId, MAX_TEXT_BYTES, MessageId } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { directConversation, type ConversationId } from '../base/conversation-id.ts';
import { encodeContent } from '../contents/content.ts';
import type { TextRecord } from '../rows/records.ts';
import { messagesOfText, readMessage } from './kept-messages.ts';

const address = AccountId.fromBytes(new Uint8Array(20).fill(1));
const peer = AccountId.fromBytes(new Uint8Array(20).fill(2));
const own = { address, device: DeviceId.fromBytes(new Uint8Array(16).fill(3)) };

const received = (text: string): TextRecord => ({
  kind: 'text',
  conversation: directConversation(peer),
  order: 1_000,
  mine: false,
  text,
  sentAt: 1_000,
  hash: new Uint8Array(16),
  device: own.device,
  counter: 1,
  number: 1,
});

it.each([
  ['a plain text', 'hello', 'hello'],
  // Form C writes this letter as two, so the text is twice as long as it came.
  ['a text that form C makes too long', '\u0958'.repeat(5_461), undefined],
])('keeps %s in a backup', (_, text, whole) => {
  const key = `${'ab'.repeat(16)}.${peer}`;
  const [kept = expect.fail()] = messagesOfText(key, received(text), own);
  const back = readMessage(kept, address).text ?? expect.fail();
  expect(text.normalize('NFC').startsWith(back.text)).toBe(true);
  expect(back.text.length).toBeGreaterThan(whole === undefined ? MAX_TEXT_BYTES / 4 : 0);
  if (whole !== undefined) expect(back.text).toBe(whole);
});

const colleague = AccountId.fromBytes(new Uint8Array(20).fill(4));
const ID = MessageId.fromBytes(new Uint8Array(16).fill(5));

it('leaves out what a colleague wrote, and what a colleague reads of the visitors of others', () => {
  expect(messagesOfText(`${ID}.${colleague}`, received('Hello'), own)).toEqual([]);
  const conversation = `${colleague}${peer}` as ConversationId;
  expect(messagesOfText(`${ID}.${peer}`, { ...received('Hello'), conversation }, own)).toEqual([]);
});

it('keeps what was said to a visitor of the team as said to the visitor', () => {
  const content = encodeContent({
    to: new Uint8Array([...AccountId.toBytes(address), ...AccountId.toBytes(peer)]),
    messageId: MessageId.toBytes(ID),
    counter: 1,
    previous: new Uint8Array(16),
    sent: 1_000,
    head: [1, new Uint8Array(16)],
    body: { type: 1, text: 'Come in', replyTo: undefined },
  });
  const row = received('');
  const [kept = expect.fail()] = messagesOfText(ID, { ...row, mine: true, content, text: undefined }, own);
  expect(readMessage(kept, address).text).toMatchObject({
    conversation: directConversation(peer),
    mine: true,
    text: 'Come in',
  });
});
