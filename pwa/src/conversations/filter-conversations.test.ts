import { NO_CARD } from '@cipherchat/core/view';
import { conversationNamed } from '@cipherchat/core/fakes';
import { describe, expect, test } from 'vitest';
import type { InboxConversation } from '../contact-book.ts';
import { filterConversations } from './filter-conversations.ts';

const row = (name: string | undefined, text: string, kept: Partial<InboxConversation> = {}): InboxConversation => ({
  id: conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly'),
  peer: undefined,
  name,
  preview: { text, mine: false, status: undefined },
  unread: 0,
  at: 0,
  writing: false,
  obstacle: undefined,
  notConfirmedSince: undefined,
  draft: '',
  card: NO_CARD,
  callsItself: name,
  question: undefined,
  visitor: {},
  ...kept,
});

const ROWS = [
  row('Tomás', 'Do you still have the blue one?'),
  row(undefined, 'Do you ship to Norway?', { question: 'Hello, is the workshop open?' }),
  row('Mara', 'Straße 4', { callsItself: 'M. H.', card: { ...NO_CARD, name: 'Mara', tags: ['wholesale'] } }),
];
const found = (query: string): readonly (string | undefined)[] =>
  filterConversations(ROWS, query, 'Visitor').map(({ name }) => name);

describe('the local search', () => {
  test.each([
    ['tomas', ['Tomás']],
    ['TOMÁS', ['Tomás']],
    ['norway ship', [undefined]],
    ['visitor', [undefined]],
    ['do you', ['Tomás', undefined]],
    ['straße', ['Mara']],
    ['   ', ['Tomás', undefined, 'Mara']],
    ['wholesale', ['Mara']],
    ['m. h.', ['Mara']],
    ['workshop norway', [undefined]],
    ['kiln', []],
  ])('%j', (query, names) => {
    expect(found(query)).toEqual(names);
  });
});
