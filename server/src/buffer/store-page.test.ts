/** On a real store: what becomes of a page of the buffer, whatever became of it before. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, idsOf, join, MAILBOX_LIMIT, NOW, sendOf, type Member } from '../storage/contract-samples.contract.ts';
import { openMemoryStore } from '../storage/memory/memory-store.ts';
import { StorageError, type Send, type Store } from '../storage/port.ts';
import type { BufferEntry } from './buffer-entry.ts';
import { storePage } from './store-page.ts';

const MAIL_MS = 30 * DAY;

describe('a page of the buffer', () => {
  let store: Store;
  let alice: Member;
  let bob: Member;
  beforeEach(async () => {
    store = openMemoryStore();
    [alice, bob] = [await join(store), await join(store)];
  });

  const sent = ({ sender, id, receivers, lists, now }: Send): BufferEntry => ({
    kind: 'send',
    sender,
    id,
    receivers: [...receivers],
    ...(lists && { lists: [...lists] }),
    now,
  });
  const acknowledged = (...sends: readonly Send[]): BufferEntry => ({
    kind: 'acknowledge',
    device: bob.device,
    ids: sends.map(({ id }) => id),
    silent: false,
    now: NOW,
  });
  const run = (entries: readonly (BufferEntry | 'newer' | 'unreadable')[], now = NOW) =>
    storePage(
      entries.map((entry, i) => ({ place: String(i), entry })),
      { store, mailboxLimit: MAILBOX_LIMIT, mailMs: MAIL_MS, now: () => now },
    );
  const waiting = (): Promise<readonly string[]> => idsOf(store, bob.device);

  it('stores what was sent once, with its first time, and what was acknowledged does not wait again', async () => {
    const [one, other] = [sendOf(alice, [bob]), sendOf(alice, [bob])];
    const page = [sent(one), sent(other), acknowledged(one)];
    expect(await run(page, NOW + 60_000)).toMatchObject({ done: ['0', '1', '2'], stored: 2, hasFailed: false });
    expect(await waiting()).toEqual([other.id]);
    expect(await run(page, NOW + 60_000)).toMatchObject({ done: ['0', '1', '2'], stored: 0 });
    expect(await waiting()).toEqual([other.id]);
    expect(await store.send(one, MAILBOX_LIMIT)).toEqual({ kind: 'repeated', at: NOW });
    expect(await store.deliveries(alice.device, 10)).toMatchObject([{ id: one.id, device: bob.device }]);
  });

  it('does not wait any more where the store refuses it, it is too old, or nobody can read it', async () => {
    const stranger = { ...alice, device: sendOf(alice, [bob]).id as unknown as Member['device'] };
    const outcome = await run([
      sent(sendOf(stranger, [bob])),
      sent(sendOf(alice, [bob], { now: NOW - MAIL_MS })),
      'unreadable',
      'newer',
    ]);
    expect(outcome).toEqual({ done: ['1', '2', '0'], stored: 0, hasFailed: false, unreadable: 1, newer: 1 });
    expect(await waiting()).toEqual([]);
  });

  it('waits on where the store is away, and so does what acknowledges it', async () => {
    const [lost, kept] = [sendOf(alice, [bob]), sendOf(alice, [bob])];
    const { send } = store;
    store.send = (one, ...rest) =>
      one.id === lost.id ? Promise.reject(new StorageError('unavailable', 'away')) : send(one, ...rest);
    const page = [sent(lost), sent(kept), acknowledged(lost), acknowledged(kept)];
    expect(await run(page)).toMatchObject({ done: ['1', '3'], stored: 1, hasFailed: true });
    store.send = send;
    expect(await run([page[0] ?? 'newer', page[2] ?? 'newer'])).toMatchObject({ done: ['0', '1'], hasFailed: false });
    expect(await waiting()).toEqual([]);
  });
});
