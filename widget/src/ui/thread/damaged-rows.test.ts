import { afterEach, expect, it } from 'vitest';
import { ChatError } from '@cipherchat/core';
import { find, missing, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { failure } from '../locales/en-failures.ts';
import { en, type Strings } from '../locales/en.ts';
import { CipherThread } from './cipher-thread.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const openThread = async (strings: Strings): Promise<ClientOfVisitor> => {
  const client = new ClientOfVisitor([theirs('a')]);
  const thread = Object.assign(new CipherThread(), {
    client,
    conversation: OWNER,
    strings,
    name: 'Larch & Loam',
    now: () => NOW,
  });
  document.body.append(thread);
  await find('.bubble');
  return client;
};

it('says that the browser did not give back what was stored, as long as that is so', async () => {
  const client = await openThread(en);
  const transcript = client.messages.transcript.bind(client.messages);
  client.messages.transcript = () => Promise.reject(new ChatError('damaged'));
  client.set({ connection: 'connecting' });
  await expect.poll(() => texts('.banner b')).toEqual([failure.damaged[0]]);
  expect(texts('.bubble')).toEqual(['a']);
  client.messages.transcript = transcript;
  client.set({ connection: 'online' });
  await missing('.banner');
});

it('says without the words for it that something is not there', async () => {
  const client = await openThread({ ...en, failures: () => Promise.reject(new Error('no network')) });
  client.messages.transcript = () => Promise.reject(new ChatError('damaged'));
  client.set({ connection: 'connecting' });
  await expect.poll(() => texts('.banner b')).toEqual([en.notFinished[0]]);
});
