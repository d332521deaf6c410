/** What a peer can write about a file, and put in its place: nothing of it is given out. */
import { encodeCbor, FILE_HEAD_BYTES, MessageId, toHex, type CborValue } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../src/tabs/tab-files.ts';
import { file as fileKind } from '../../src/contents/conversation/file.ts';
import { fileReference, type FileReference } from '../../src/contents/forms/file-reference.ts';
import { fileHash, sealingFile, segmentHash } from '../../src/crypto/file.ts';
import { outbox } from '../../src/rows/records.ts';
import type { FilesFacet, TextItem } from '../../src/view.ts';
import { Chat, type Inbox } from './support/chat.ts';

const bytes = (length: number, fill: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(fill);
const WORDS = 'You have one chance';

describe('a peer that lies about a file', () => {
  let chat: Chat;
  let mallory: Inbox;
  let bob: Inbox;
  let files: FilesFacet;
  let made = 0;

  beforeEach(async () => {
    chat = new Chat();
    [mallory, bob] = [await chat.inbox(), await chat.inbox()];
    files = bob.client.files ?? expect.fail();
  });
  afterEach(() => chat.close());

  /** Seals one segment as its sender pleases, and gives the server the blob. */
  const seal = async (plain: Uint8Array, isLast = true): Promise<FileReference> => {
    const [key, blobId] = [bytes(32, 7), bytes(16, 9)];
    const cipher = await sealingFile(key, bytes(32, 1));
    const sealed = await cipher.seal(0, plain, isLast);
    const blob = Buffer.concat([cipher.head, sealed]);
    chat.server.blobs.blobs.set(toHex(blobId), { day: '2026-12-01', size: blob.length, bytes: blob });
    const hash = await fileHash(cipher.head, [await segmentHash(sealed)]);
    const told = { thumbnail: undefined, dimensions: undefined, durationMs: undefined };
    return { blobId, key, hash, size: 10, mediaType: 'image/png', name: 'bowl.png', ...told };
  };

  const send = async (reference: CborValue): Promise<TextItem> => {
    made += 1;
    const id = MessageId.fromBytes(bytes(16, made));
    const body = { type: fileKind.number, file: { fields: encodeCbor(reference) }, caption: WORDS, replyTo: undefined };
    const row = { conversation: bob.address, sentAt: chat.clock.now(), body };
    await mallory.tab.store.commit([{ kind: 'put', table: 'outbox', row: outbox.toRow(id, row) }]);
    mallory.wrote.push({ peer: bob.address, text: WORDS, outcome: 'kept' });
    mallory.tab.browser.wake();
    await mallory.client.account.setName('');
    await bob.shows(mallory.address, WORDS);
    const items = await bob.texts(mallory.address);
    return items.at(-1) ?? expect.fail();
  };
  const fetched = async ({ id }: TextItem) => {
    const { kind, ...rest } = await files.fetch(id, () => undefined, new AbortController().signal);
    return 'trouble' in rest ? rest.trouble : kind;
  };

  it('tells the truth for once: it is given out', async () => {
    const plain = bytes(1_024, 0);
    plain.set(new TextEncoder().encode('ten bytes.'));
    const item = await send(fileReference.write(await seal(plain)));
    const whole = await files.fetch(item.id, () => undefined, new AbortController().signal);
    expect(whole.kind === 'here' && (await whole.data.text())).toBe('ten bytes.');
    // No type goes with it, so nothing takes it for a page.
    expect(whole.kind === 'here' && whole.data.type).toBe('');
  });

  it.each<readonly [string, Partial<FileReference>]>([
    ['a smaller size, of another padding', { size: 2_000 }],
    ['a size of two segments', { size: 300_000 }],
    ['another key', { key: bytes(32, 8) }],
    ['another hash', { hash: bytes(32, 8) }],
  ])('states %s: nothing is given out', async (_, lie) => {
    const reference = await seal(bytes(1_024, 0));
    expect(await fetched(await send(fileReference.write({ ...reference, ...lie })))).toBe('damaged');
  });

  it('pads with other bytes than zero, or hides a segment behind the last one', async () => {
    expect(await fetched(await send(fileReference.write(await seal(bytes(1_024, 65)))))).toBe('damaged');
  });

  it('calls a segment not the last one: more could be kept back', async () => {
    expect(await fetched(await send(fileReference.write(await seal(bytes(1_024, 0), false))))).toBe('damaged');
  });

  it('names a blob that no one stored', async () => {
    const reference = await seal(bytes(1_024, 0));
    expect(await fetched(await send(fileReference.write({ ...reference, blobId: bytes(16, 5) })))).toBe('gone');
  });

  it('replaces the blob by one of the same length', async () => {
    const reference = await seal(bytes(1_024, 0));
    const blob = chat.server.blobs.blobs.get(toHex(reference.blobId)) ?? expect.fail();
    const item = await send(fileReference.write(reference));
    chat.server.blobs.blobs.set(toHex(reference.blobId), { ...blob, bytes: bytes(blob.size, 0) });
    expect(await fetched(item)).toBe('damaged');
    chat.server.blobs.blobs.set(toHex(reference.blobId), {
      ...blob,
      size: FILE_HEAD_BYTES,
      bytes: blob.bytes.slice(0, FILE_HEAD_BYTES),
    });
    expect(await fetched(item)).toBe('damaged');
  });

  it.each<readonly [string, number, CborValue]>([
    ['a thumbnail of 8,193 bytes', 6, bytes(8_193, 1)],
    ['a file of more than 1 GiB', 3, 2 ** 30 + 1],
    ['a name of 256 bytes', 5, 'x'.repeat(256)],
    ['a name that is no text', 5, 7],
    ['a key of 31 bytes', 1, bytes(31, 7)],
    ['sides that are no numbers', 7, ['wide', 'high']],
  ])('sends %s: the caption stands, and there is no file', async (_, key, value) => {
    const map = new Map(fileReference.write(await seal(bytes(1_024, 0))) as ReadonlyMap<number, CborValue>);
    map.set(key, value);
    const item = await send(map);
    expect(item).toMatchObject({ text: WORDS, file: true });
    expect(await files.describe(item.id)).toBeUndefined();
    await expect(fetched(item)).rejects.toMatchObject({ code: 'unknown-message' });
  });
});
