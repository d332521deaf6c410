/** Files from one person to another: whole, in parts, interrupted, taken back, lost and changed. */
import { FILE_SEGMENT_BYTES } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../src/tabs/tab-files.ts';
import type { FetchedFile, TextItem, UploadView } from '../../src/view.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

const dataOf = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, i) => (i * 31) % 251);
const outgoing = (length: number, name = 'bowl.jpg') => ({
  name,
  mediaType: 'image/jpeg',
  data: new Blob([dataOf(length)]),
  thumbnail: dataOf(100),
  dimensions: [640, 480] as const,
});

describe('files', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Inbox;
  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox('Alice'), await chat.inbox()];
  });
  afterEach(() => chat.close());

  const files = ({ client }: Tab) => {
    if (client.files === undefined) throw new TypeError('no files');
    return client.files;
  };
  /** Lets the clock run while something waits. */
  const during = async <T>(work: Promise<T>): Promise<T> => {
    let isOver = false;
    const over = work.finally(() => (isOver = true));
    over.catch(() => undefined);
    await chat.clock.until(() => isOver);
    return await over;
  };
  const send = (tab: Tab, to: Tab, length: number) => during(files(tab).send(to.address, outgoing(length)));
  const watch = async (tab: Tab, other: Tab): Promise<() => readonly UploadView[]> => {
    let seen: readonly UploadView[] = [];
    await files(tab).watch(other.address, (uploads) => (seen = uploads));
    return () => seen;
  };
  const filesOf = async (tab: Tab, other: Tab): Promise<readonly TextItem[]> => {
    const { items } = await tab.client.messages.transcript(other.address, 50);
    return items.filter((item): item is TextItem => item.kind === 'text' && item.file !== undefined);
  };
  const arrived = async (tab: Tab, other: Tab, count = 1): Promise<readonly TextItem[]> => {
    let found: readonly TextItem[] = [];
    await chat.clock.until(async () => (found = await filesOf(tab, other)).length >= count);
    return found;
  };
  const fetch = (tab: Tab, item: TextItem | undefined): Promise<FetchedFile> =>
    during(files(tab).fetch(item?.id ?? '', () => undefined, new AbortController().signal));
  const isWhole = async (fetched: FetchedFile, length: number): Promise<boolean> =>
    fetched.kind === 'here' && Buffer.from(await fetched.data.arrayBuffer()).equals(dataOf(length));

  it.each([0, 1, 1_500, FILE_SEGMENT_BYTES, 2 * FILE_SEGMENT_BYTES + 7])(
    'of %i bytes arrive as they were, with all that the message says of them',
    async (length) => {
      await send(alice, bob, length);
      const [item] = await arrived(bob, alice);
      const { name, mediaType, thumbnail, dimensions } = outgoing(length);
      const told = { name, mediaType, thumbnail, dimensions };
      expect(item).toMatchObject({ mine: false, text: 'bowl.jpg', file: true, unread: true });
      const view = await files(bob).describe(item?.id ?? '');
      expect(view).toEqual({ ...told, size: length, caption: '', durationMs: undefined });
      expect(await isWhole(await fetch(bob, item), length)).toBe(true);
      const [own] = await arrived(alice, bob);
      expect(own).toMatchObject({ mine: true, text: 'bowl.jpg', file: true });
      expect(await isWhole(await fetch(alice, own), length)).toBe(true);
      expect(await bob.client.conversations.get(alice.address)).toMatchObject({
        preview: { text: 'bowl.jpg' },
        unread: 1,
      });
    },
  );

  it('go in order with texts that follow, and the caption stands for the file', async () => {
    const caption = 'It arrived like this';
    await during(files(alice).send(bob.address, { ...outgoing(10), caption }));
    alice.wrote.push({ peer: bob.address, text: caption, outcome: 'kept' });
    await arrived(bob, alice);
    await alice.client.messages.send(bob.address, 'Sadly');
    await bob.shows(alice.address, 'Sadly');
    expect((await bob.texts(alice.address)).map(({ text }) => text)).toEqual(['It arrived like this', 'Sadly']);
  });

  it('leave nothing on the device once they are sent, and the server has ciphertext alone', async () => {
    await send(alice, bob, 300_000);
    await arrived(bob, alice);
    expect(await alice.tab.store.count('account', 'uploads')).toBe(0);
    const keys = await alice.tab.store.keys('account', { group: 'uploads' });
    expect(keys).toEqual([]);
    const [blob] = [...chat.server.blobs.blobs.values()];
    expect(Buffer.from(blob?.bytes ?? []).includes(Buffer.from(dataOf(64)))).toBe(false);
    // Sent under the token of the account, fetched without.
    expect(bob.wire.log.filter(({ name }) => name === 'putBlob')).toEqual([]);
  });

  it('wait without a connection, say so, and go on by themselves where they stopped', async () => {
    const uploads = await watch(alice, bob);
    let parts = 0;
    alice.wire.judge((name) => {
      if (name !== 'putBlob') return undefined;
      parts += 1;
      // The second part is stored, and its answer is lost.
      return parts === 3 ? { kind: 'cut-after' } : undefined;
    });
    await send(alice, bob, 4 * FILE_SEGMENT_BYTES);
    await chat.clock.until(() => uploads()[0]?.state === 'waiting');
    expect(uploads()[0]).toMatchObject({ name: 'bowl.jpg', trouble: 'offline' });
    alice.wire.restore();
    const [item] = await arrived(bob, alice);
    expect(await isWhole(await fetch(bob, item), 4 * FILE_SEGMENT_BYTES)).toBe(true);
    expect(uploads()).toEqual([]);
    const froms = alice.wire.log.flatMap(({ name, request }) => {
      const { from, bytes } = request as { readonly from: number; readonly bytes: Uint8Array };
      return name === 'putBlob' && bytes.length > 0 ? [from] : [];
    });
    expect(froms).toEqual([...new Set(froms)]);
  });

  it('survive the end of the page: another one goes on, and sends one message', async () => {
    alice.wire.cut();
    await send(alice, bob, 3 * FILE_SEGMENT_BYTES);
    alice.tab.kill();
    const next = await chat.open(alice.person, { kind: 'widget' });
    const uploads = await watch(next, bob);
    expect(uploads()).toMatchObject([{ name: 'bowl.jpg' }]);
    const [item] = await arrived(bob, next);
    expect(await isWhole(await fetch(bob, item), 3 * FILE_SEGMENT_BYTES)).toBe(true);
    await chat.clock.advance(3_600_000);
    expect(await filesOf(bob, next)).toHaveLength(1);
  });

  it('can be taken back while they are on their way', async () => {
    const uploads = await watch(alice, bob);
    alice.wire.cut();
    const id = await send(alice, bob, 300_000);
    await during(files(alice).cancel(id));
    expect(uploads()).toEqual([]);
    alice.wire.restore();
    await chat.clock.advance(600_000);
    expect(await filesOf(bob, alice)).toEqual([]);
    expect(await alice.tab.store.count('account', `segments:${id}`)).toBe(0);
  });

  it('go with the conversation that is deleted: no row stays, and nothing is sent', async () => {
    await bob.client.messages.send(alice.address, 'delete all of it');
    await alice.shows(bob.address, 'delete all of it');
    chat.excuse('one side deletes the conversation', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    const uploads = await watch(alice, bob);
    alice.wire.judge((name) => (name === 'putBlob' ? { kind: 'delay', delayMs: 5_000 } : undefined));
    const id = await send(alice, bob, 3 * FILE_SEGMENT_BYTES);
    await chat.clock.until(() => uploads()[0]?.state === 'sending');
    await alice.client.verification?.answerRequest(bob.address, 'delete');
    await chat.clock.until(() => uploads().length === 0, { what: 'the end of the upload' });
    alice.wire.forgive();
    await chat.clock.advance(600_000);
    expect(await alice.tab.store.count('account', 'uploads')).toBe(0);
    expect(await alice.tab.store.count('account', `segments:${id}`)).toBe(0);
    expect(await filesOf(bob, alice)).toEqual([]);
    expect(await filesOf(alice, bob)).toEqual([]);
  });

  it('of one’s own can be read at each moment on their way into the log', async () => {
    await send(alice, bob, 10);
    const [own] = await arrived(bob, alice).then(() => filesOf(alice, bob));
    const id = own?.id ?? '';
    const { store } = alice.tab;
    const row = (await store.get('messages', id)) ?? expect.fail();
    await store.commit([{ kind: 'delete', table: 'messages', key: id }]);
    // It is sealed after the log was looked at, and before the outbox is.
    const get = store.get.bind(store);
    let looked = 0;
    store.get = async (table, key) => {
      if (key === id && table === 'messages') looked += 1;
      if (key === id && table === 'outbox') await store.commit([{ kind: 'put', table: 'messages', row }]);
      return get(table, key);
    };
    expect((await during(files(alice).describe(id)))?.name).toBe('bowl.jpg');
    expect(looked).toBe(2);
    store.get = get;
  });

  it('that expired are said to be gone, and those that were changed are not given out', async () => {
    await send(alice, bob, 300_000);
    const [item] = await arrived(bob, alice);
    const [entry] = [...chat.server.blobs.blobs];
    const [id = '', blob = { day: '', size: 0, bytes: new Uint8Array() }] = entry ?? [];
    for (const at of [3, 40, 68, 262_200, blob.bytes.length - 1]) {
      const bytes = blob.bytes.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      chat.server.blobs.blobs.set(id, { ...blob, bytes });
      expect(await fetch(bob, item)).toEqual({ kind: 'not-here', trouble: 'damaged' });
    }
    for (const bytes of [blob.bytes.slice(0, -1), Buffer.concat([blob.bytes, Buffer.of(0)])]) {
      chat.server.blobs.blobs.set(id, { ...blob, bytes, size: bytes.length });
      expect(await fetch(bob, item)).toEqual({ kind: 'not-here', trouble: 'damaged' });
    }
    chat.server.blobs.blobs.delete(id);
    expect(await fetch(bob, item)).toEqual({ kind: 'not-here', trouble: 'gone' });
    bob.wire.cut();
    expect(await fetch(bob, item)).toEqual({ kind: 'not-here', trouble: 'offline' });
  });

  it('may be the first word of a visitor, who has no identity yet', async () => {
    const visitor = await chat.open(chat.newPerson(), { kind: 'widget' });
    await send(visitor, bob, 2_000);
    await chat.clock.until(() => visitor.client.state().address !== undefined);
    const [item] = await arrived(bob, visitor);
    expect(await isWhole(await fetch(bob, item), 2_000)).toBe(true);
  });

  it('are refused where they are too large, or for no one', async () => {
    const huge = { ...outgoing(1), data: { size: 100 * 1024 * 1024 + 1 } as Blob };
    await expect(files(alice).send(bob.address, huge)).rejects.toMatchObject({ code: 'file-too-large' });
    await expect(files(alice).send(alice.address, outgoing(1))).rejects.toMatchObject({ code: 'not-an-address' });
    await expect(fetch(alice, undefined)).rejects.toMatchObject({ code: 'unknown-message' });
  });
});
