/** An engine whose cryptography is missing or fails: refused before anything is opened, with no weaker way. */
import { conversationWith } from '../../src/view.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { openChatClient } from '../../src/compose.ts';
import { nobleKem } from '../../src/crypto/ml-kem.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const fails = (): never => {
  throw new DOMException('not here', 'NotSupportedError');
};

const lacks: readonly (readonly [string, () => void])[] = [
  ['random numbers', () => vi.spyOn(crypto, 'getRandomValues').mockImplementation(fails)],
  ['keys', () => vi.spyOn(crypto.subtle, 'generateKey').mockImplementation(fails)],
  ['a secure context', () => vi.stubGlobal('isSecureContext', false)],
];

it.each(lacks)('an engine that has no %s is refused, and its storage is not touched', async (_, take) => {
  take();
  const opened: string[] = [];
  const client = await openChatClient({
    server: 'https://chat.example',
    database: 'cipherchat:test',
    kind: 'widget',
    loadKem: () => Promise.resolve(nobleKem),
    openProfile: (name) => {
      opened.push(name);
      return Promise.reject(new Error('nobody should have come here'));
    },
  });
  vi.unstubAllGlobals();
  expect(client.state()).toMatchObject({ phase: 'failed', failure: 'unsupported', address: undefined });
  await expect(client.account.create({})).rejects.toMatchObject({ name: 'ChatError' });
  await expect(client.messages.send(conversationWith('a'.repeat(32)), 'in the clear?')).rejects.toMatchObject({
    name: 'ChatError',
  });
  expect(opened).toEqual([]);
});
