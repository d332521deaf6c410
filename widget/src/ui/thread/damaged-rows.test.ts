import { afterEach, expect, it } from 'vitest';
import { ChatError } from '@cipherchat/core';
import { find, missing, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { en } from '../locales/en.ts';
import { CipherThread } from './cipher-thread.ts';

afterEach(() => {
  document.body.replaceChildren();
});

it('says that the browser did not give back what was stored, as long as that is so', async () => {
  const client = new ClientOfVisitor([theirs('a')]);
  const transcript = client.messages.transcript.bind(client.messages);
  const thread = Object.assign(new CipherThread(), {
    client,
    conversation: OWNER,
    strings: en,
    name: 'Larch & Loam',
    now: () => NOW,
  });
  document.body.append(thread);
  await find('.bubble');
  client.messages.transcript = () => Promise.reject(new ChatError('damaged'));
  client.set({ connection: 'connecting' });
  await expect.poll(() => texts('.banner b')).toEqual([en.damaged[0]]);
  expect(texts('.bubble')).toEqual(['a']);
  client.messages.transcript = transcript;
  client.set({ connection: 'online' });
  await missing('.banner');
});
