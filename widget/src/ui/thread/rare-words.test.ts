import { afterEach, expect, it } from 'vitest';
import { find, findAll, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, note, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { en } from '../locales/en.ts';
import { CipherThread } from './cipher-thread.ts';

afterEach(() => document.body.replaceChildren());

it('says that it has stopped, and that a note is there, while the words for it cannot be had', async () => {
  let isCut = true;
  const cut = async <Words>(load: () => Promise<Words>): Promise<Words> =>
    isCut ? Promise.reject(new Error('no network')) : load();
  const strings = { ...en, obstacles: () => cut(en.obstacles), notes: () => cut(en.notes) };
  const client = new ClientOfVisitor([theirs('a'), note({ kind: 'renewed' })]).view({ obstacle: 'fork' });
  const thread = new CipherThread();
  Object.assign(thread, { client, conversation: OWNER, strings, name: 'Larch & Loam', now: () => NOW });
  document.body.replaceChildren(thread);
  await find('.note');
  await expect.poll(() => texts('.stop h3')).toEqual([en.stopped]);
  expect(texts('.note')).toEqual([en.loading]);
  expect(findAll('textarea')).toEqual([]);
  isCut = false;
  thread.requestUpdate();
  client.append(theirs('b'));
  await expect.poll(() => texts('.stop h3')).toEqual(['This may not be Larch & Loam']);
  await expect.poll(() => texts('.note')).toEqual(['The secure session was reset']);
});

it('says when answers come, as long as that holds', async () => {
  let now = NOW;
  const stated = {
    kind: 'availability',
    state: 2,
    text: '<b>At the kiln</b>',
    sent: NOW,
    validUntil: NOW + 1,
  } as const;
  const client = new ClientOfVisitor([theirs('a'), note(stated)]);
  const thread = new CipherThread();
  Object.assign(thread, { client, conversation: OWNER, strings: en, name: 'Larch & Loam', now: () => now });
  document.body.replaceChildren(thread);
  await find('.note');
  await expect
    .poll(() => texts('.note').map((text) => text.replaceAll(/[\u2068\u2069]/gu, '')))
    .toEqual(['Larch & Loam is away right now · <b>At the kiln</b>']);
  now = NOW + 1;
  thread.requestUpdate();
  await expect.poll(() => texts('.note')).toEqual(['']);
  expect((await find('.note')).checkVisibility()).toBe(false);
});
