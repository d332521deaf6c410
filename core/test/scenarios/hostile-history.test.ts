/** What a device of the own account, or somebody else, can announce as history: nothing of it takes another's place. */
import { encodeCbor, fromBase32, MessageId, paddedFileBytes, toHex } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupMessage } from '../../src/backup/record-texts.ts';
import { encodeContent, encodeRawContent } from '../../src/contents/content.ts';
import { historyImport, historyImportBody, type HistoryImport } from '../../src/contents/control/history-import.ts';
import { deletion } from '../../src/contents/conversation/deletion.ts';
import { edit } from '../../src/contents/conversation/edit.ts';
import { text as textKind } from '../../src/contents/conversation/text.ts';
import { deletionBody, editBody } from '../../src/contents/forms/message-changes.ts';
import type { SentBody } from '../../src/contents/registry.ts';
import { fileHash, sealingFile, segmentHash } from '../../src/crypto/file.ts';
import { encodeSeries } from '../../src/history/history-series.ts';
import { messageIdOf } from '../../src/rows/message-key.ts';
import { outbox } from '../../src/rows/records.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { joinDevice } from './support/joined-device.ts';

const bytes = (length: number, fill: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(fill);
const accountOf = ({ address }: Tab): Uint8Array => fromBase32(address) ?? expect.fail('no address');

describe('a history that lies', () => {
  let chat: Chat;
  let laptop: Inbox;
  let visitor: Inbox;
  let phone: Inbox;
  let made = 0;

  beforeEach(async () => {
    chat = new Chat();
    [laptop, visitor] = [await chat.inbox('Shop', 'app'), await chat.inbox('Mara')];
    await visitor.client.messages.send(laptop.address, 'before');
    await laptop.shows(visitor.address, 'before');
    phone = await joinDevice(chat, laptop);
    await phone.shows(visitor.address, 'before');
    await visitor.client.messages.send(laptop.address, 'by itself');
    for (const tab of [laptop, phone]) await tab.shows(visitor.address, 'by itself');
    await chat.clock.advance(60_000);
    chat.excuse('a device has what was said before it joined by history alone', 'D1', 'D2', 'D4');
  });
  afterEach(() => chat.close());

  const message = (from: Tab, to: Tab, body: SentBody, at = 5_000): BackupMessage => {
    made += 1;
    const common = { to: accountOf(to), messageId: bytes(16, made), counter: 1, previous: bytes(16, 0), sent: at };
    return {
      sender: accountOf(from),
      device: bytes(16, 0),
      content: encodeContent({ ...common, body }),
      received: at,
    };
  };
  const saying = (text: string): SentBody => ({ type: textKind.number, text, replyTo: undefined });

  const seal = async (series: Uint8Array): Promise<HistoryImport> => {
    made += 1;
    const [key, blobId] = [bytes(32, made), bytes(16, made)];
    const cipher = await sealingFile(key, bytes(32, 1));
    const plain = bytes(paddedFileBytes(series.length), 0);
    plain.set(series);
    const sealed = await cipher.seal(0, plain, true);
    const blob = Buffer.concat([cipher.head, sealed]);
    chat.server.blobs.blobs.set(toHex(blobId), { day: '2026-12-01', size: blob.length, bytes: blob });
    const told = { mediaType: '', name: '', thumbnail: undefined, dimensions: undefined, durationMs: undefined };
    const hash = await fileHash(cipher.head, [await segmentHash(sealed)]);
    return { file: { blobId, key, hash, size: series.length, ...told }, place: [10, 1, 0] };
  };

  /** Resolves when the announcement is out, and whatever comes of it is over. */
  const announce = async (from: Tab, to: Tab, what: HistoryImport): Promise<void> => {
    made += 1;
    const unordered = { messageId: bytes(16, made), counter: 0, previous: bytes(16, 0), sent: chat.clock.now() };
    const body = historyImportBody.write(what) as ReadonlyMap<number, never>;
    const type = historyImport.number;
    const content = encodeRawContent({ to: accountOf(to), ...unordered, type, body });
    const row = { conversation: to.address, sentAt: chat.clock.now(), body: { type }, content };
    const key = MessageId.fromBytes(bytes(16, made));
    await from.tab.store.commit([{ kind: 'put', table: 'outbox', row: outbox.toRow(key, row) }]);
    from.tab.browser.wake();
    await from.client.account.setName(`Shop ${String(made)}`);
    await chat.clock.until(async () => (await from.tab.store.get('outbox', key)) === undefined, { what: 'it is sent' });
    await chat.clock.advance(60_000);
  };
  const tell = async (...messages: readonly BackupMessage[]): Promise<void> =>
    announce(laptop, phone, await seal(encodeSeries(messages)));
  const log = (tab = phone, peer: Tab = visitor): Promise<readonly string[]> => tab.log(peer.address);
  const REAL = ['theirs: before', 'theirs: by itself'];

  it('tells the truth for once: it is taken', async () => {
    await tell(message(visitor, laptop, saying('long ago')));
    expect(await log()).toEqual(['theirs: long ago', ...REAL]);
  });

  it('with a byte of its file changed: nothing of it is taken', async () => {
    for (const at of [40, 70, 1_000]) {
      const what = await seal(encodeSeries([message(visitor, laptop, saying('long ago'))]));
      const blob = chat.server.blobs.blobs.get(toHex(what.file.blobId)) ?? expect.fail();
      blob.bytes[at]! ^= 1;
      await announce(laptop, phone, what);
      expect(await log()).toEqual(REAL);
    }
    expect((await phone.client.devices?.history())?.arriving).toMatchObject({ state: 'ended', done: 1, total: 11 });
  });

  it('that ends in the middle of a message: nothing of it is taken', async () => {
    const series = encodeSeries([message(visitor, laptop, saying('long ago')), message(visitor, laptop, saying('x'))]);
    await announce(laptop, phone, await seal(series.subarray(0, -1)));
    expect(await log()).toEqual(REAL);
  });

  it('with messages between others, or of the account with itself: they are passed over', async () => {
    const other = await chat.inbox('Jonas');
    await tell(
      message(other, visitor, saying('between others')),
      message(visitor, other, saying('between others')),
      message(laptop, laptop, saying('to myself')),
      message(visitor, laptop, saying('long ago')),
    );
    expect(await log()).toEqual(['theirs: long ago', ...REAL]);
    expect((await phone.conversations()).map(({ id }) => id)).toEqual([visitor.address]);
  });

  it('edits and deletes what came by itself: it stays', async () => {
    const item = (await phone.texts(visitor.address)).at(-1) ?? expect.fail();
    const messageId = MessageId.toBytes(messageIdOf(item.id));
    const changes: readonly SentBody[] = [
      { type: edit.number, fields: encodeCbor(editBody.write({ messageId, text: 'something else' })) },
      { type: deletion.number, fields: encodeCbor(deletionBody.write({ messageIds: [messageId] })) },
    ];
    const another = { ...message(visitor, laptop, saying('something else')), received: chat.clock.now() };
    await tell(...changes.map((body) => message(visitor, laptop, body, chat.clock.now())), another);
    expect(await log()).toEqual([...REAL, 'theirs: something else']);
    expect((await phone.texts(visitor.address))[1]?.marks).toBeUndefined();
  });

  it('announced twice, or with messages that are there: they are there once', async () => {
    const what = await seal(encodeSeries([message(visitor, laptop, saying('long ago'))]));
    await announce(laptop, phone, what);
    await announce(laptop, phone, what);
    await tell(message(visitor, laptop, saying('and longer ago'), 4_000));
    expect(await log()).toEqual(['theirs: and longer ago', 'theirs: long ago', ...REAL]);
    expect((await phone.client.devices?.history())?.arriving?.done).toBeLessThanOrEqual(11);
  });

  it('from the future: it stands where it came', async () => {
    await tell(message(visitor, laptop, saying('in a year'), chat.clock.now() + 3e10));
    await visitor.client.messages.send(laptop.address, 'now');
    await phone.shows(visitor.address, 'now');
    expect(await log()).toEqual([...REAL, 'theirs: in a year', 'theirs: now']);
  });

  it('larger than a device takes: it is not fetched', async () => {
    const fetched = (): number => phone.wire.log.filter(({ name }) => name === 'blob').length;
    const what = await seal(encodeSeries([message(visitor, laptop, saying('long ago'))]));
    const before = fetched();
    await announce(laptop, phone, { ...what, file: { ...what.file, size: 2 ** 25 } });
    expect(await phone.tab.store.count('account', 'history-files')).toBe(0);
    expect(fetched()).toBe(before);
    expect(await log()).toEqual(REAL);
  });

  it('from another account, or from a device that joined later: it is not taken', async () => {
    const series = encodeSeries([message(visitor, laptop, saying('long ago'))]);
    await announce(visitor, laptop, await seal(series));
    await announce(phone, laptop, await seal(series));
    expect(await log(laptop)).toEqual(REAL);
    expect((await laptop.client.devices?.history())?.arriving).toBeUndefined();
  });
});
