import { expect, it } from 'vitest';
import type { ConversationId } from '../base/conversation-id.ts';
import { text } from '../contents/conversation/text.ts';
import { changedItems } from './changed-items.ts';
import { intents, type Intent } from './intents.ts';
import { messages, outbox, type MessageRecord, type OutboxRecord } from './records.ts';
import { statuses } from './statuses.ts';
import type { Rows } from './define-rows.ts';
import type { Written } from './working-copy.ts';

const [p, q, r] = ['p', 'q', 'r'] as unknown as readonly [ConversationId, ConversationId, ConversationId];

const inLog = (key: string, value: MessageRecord | undefined): Written => ({
  rows: messages as Rows<unknown>,
  key,
  value,
});
const out = (key: string, value: OutboxRecord): Written => ({ rows: outbox as Rows<unknown>, key, value });
const shown = (conversation: ConversationId, key: string): Written =>
  inLog(key, { kind: 'text', conversation, order: 1, mine: true, text: '', sentAt: 1, number: 0 });

it('names texts and notes of the log, and texts that wait or were not sent', () => {
  const waiting = { conversation: q, sentAt: 1, body: { type: text.number, text: 'hello', replyTo: undefined } };
  const written = [
    shown(p, 'one'),
    inLog('two', { kind: 'note', conversation: p, order: 2, at: 2, note: { kind: 'renewed' } }),
    out('three', waiting),
    out('four', { ...waiting, failure: 'refused' }),
    { rows: statuses as Rows<unknown>, key: 'five', value: { conversation: q, order: 1, status: 'read' } },
  ];
  expect(changedItems(written, new Set([p, q, r]))).toEqual({ p: ['one', 'two'], q: ['three', 'four', 'five'], r: [] });
});

it('names nothing that is not shown, but what may be no longer in the log', () => {
  const intent: Intent = { kind: 'read', conversation: p };
  const written = [
    inLog('mark', { kind: 'mark', conversation: p, order: 1, hash: new Uint8Array(16) }),
    inLog('gone', undefined),
    out('control', { conversation: p, sentAt: 1, content: new Uint8Array(1) }),
    { rows: intents as Rows<unknown>, key: 'intent', value: intent },
    shown(r, 'untouched'),
  ];
  expect(changedItems(written, new Set([p]))).toEqual({ p: ['mark', 'gone'] });
});

it('names none where there are very many', () => {
  const many = Array.from({ length: 51 }, (_, i) => shown(p, String(i)));
  expect(changedItems(many, new Set([p, q]))).toEqual({ q: [] });
  expect(changedItems(many.slice(1), new Set([p]))['p']).toHaveLength(50);
});
