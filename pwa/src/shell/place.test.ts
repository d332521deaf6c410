import { conversationNamed } from '@cipherchat/core/fakes';
import { NO_CARD } from '@cipherchat/core/view';
import { describe, expect, test } from 'vitest';
import { en } from '../locales/en.ts';
import { placeName, viewOf } from './place.ts';

const ALICE = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');

describe('what is shown', () => {
  test('is the place in the address bar once there is an inbox', () => {
    expect(viewOf('ready', { view: 'details', conversation: ALICE })).toBe('details');
    expect(viewOf('ready', { view: 'inbox' })).toBe('inbox');
  });

  test('is the first run, whatever the address bar says, as long as there is none', () => {
    expect(viewOf('no-identity', { view: 'settings' })).toBe('first-run');
  });

  test('is the reason when the inbox cannot be opened', () => {
    expect(viewOf('failed', { view: 'inbox' })).toBe('failure');
    expect(viewOf('loading', { view: 'inbox' })).toBe('loading');
  });

  test('is called after the person whose conversation is open', () => {
    const alice = { name: 'Alice', card: NO_CARD, verified: undefined };
    expect(placeName('conversation', en, alice)).toBe('Alice (name not checked)');
    expect(placeName('conversation', en, { ...alice, card: { ...NO_CARD, name: 'Alice' } })).toBe('Alice');
    expect(placeName('conversation', en, { ...alice, verified: 'verified' })).toBe('Alice');
    expect(placeName('details', en, undefined)).toBe('Visitor');
    expect(placeName('settings', en, alice)).toBe('Settings');
  });

  test('stands in the title of the window with what is unread', () => {
    expect(en.title('Inbox', 0)).toBe('Inbox · CipherChat');
    expect(en.title('Inbox', 3)).toBe('(3) Inbox · CipherChat');
  });
});
