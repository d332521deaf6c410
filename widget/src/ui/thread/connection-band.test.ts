import { afterEach, describe, expect, it, vi } from 'vitest';
import { find, findAll, frame, missing, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, mine, NOW, OWNER } from '../../../test/support/fake-owner.ts';
import { datesIn } from '../dates.ts';
import { en } from '../locales/en.ts';
import { CipherThread } from './cipher-thread.ts';
const show = async (client: ClientOfVisitor, conversation = OWNER): Promise<CipherThread> => {
  const thread = new CipherThread();
  Object.assign(thread, { client, conversation, strings: en, name: 'Larch & Loam', now: () => NOW });
  thread.style.blockSize = '480px';
  document.body.replaceChildren(thread);
  await find('.inner');
  await missing('.loading:only-child');
  await frame();
  return thread;
};

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('The band of the connection', () => {
  it.each([
    ['server', 'The chat server does not answer.', true],
    ['policy', 'This page does not let the chat connect.', false],
    ['intercepted', 'Something else answers in place of the chat server.', true],
    ['blocked', 'This network blocks the chat.', true],
    ['clock', 'The clock of this device is wrong.', true],
    ['refused', 'The chat server refuses this device.', true],
    ['storage', 'The chat server cannot store messages right now.', true],
    ['uninvited', 'This server takes new inboxes by invitation.', true],
    ['switched-off', 'This account is switched off.', true],
  ] as const)('%s has a sentence of its own, and says what to do', async (cause, title, hasTry) => {
    const client = new ClientOfVisitor([mine('a', 'waiting')]).set({ connection: 'offline', cause, waiting: 1 });
    await show(client.view({ obstacle: 'refused' }));
    await expect.poll(() => texts('.banner b')).toEqual([title]);
    expect(texts('.banner')[0]).toContain('1 message waits here.');
    expect(findAll('.banner button')).toHaveLength(hasTry ? 1 : 0);
    for (const button of findAll('.banner button')) button.click();
    expect(client.called('reconnect')).toHaveLength(hasTry ? 1 : 0);
  });

  it('a device without a network says so, whatever was known before', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const client = new ClientOfVisitor([mine('a', 'waiting')]).set({
      connection: 'offline',
      cause: 'intercepted',
      waiting: 1,
    });
    await show(client);
    await expect.poll(() => texts('.banner b')).toEqual(['You are offline.']);
    expect(texts('.banner')[0]).toContain('1 message waits on this device');
  });

  it('a limit says when the next try is', async () => {
    const retryAt = new Date(2027, 0, 5, 14, 32).getTime();
    const client = new ClientOfVisitor([mine('a', 'waiting')]).set({
      connection: 'offline',
      cause: 'limited',
      retryAt,
    });
    await show(client);
    await expect.poll(() => texts('.banner')[0]).toContain(datesIn('en').time(retryAt));
    client.set({ connection: 'online', cause: undefined, retryAt: undefined });
    client.view({ obstacle: 'limited', retryAt });
    await expect.poll(() => texts('.banner')[0]).toContain(`are sent from ${datesIn('en').time(retryAt)} on.`);
  });

  it('a network that is only slow is named until the user takes note', async () => {
    const client = new ClientOfVisitor([mine('a', 'sent')]).set({ cause: 'slower' });
    await show(client);
    await expect.poll(() => texts('.banner.quiet b')).toEqual(['This network slows the chat down.']);
    (await find('.banner button')).click();
    await missing('.banner');
  });
});
