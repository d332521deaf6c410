/** What goes back into the outbox after a server has lost some (docs/protocol.md 14.8). */
import { AccountId, MessageId } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { testPlatform } from '../../test/support/crypto-devices.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { directConversation } from '../base/conversation-id.ts';
import { keepConversation, openConversation } from '../log/conversation.ts';
import { EngineStore } from '../rows/engine-store.ts';
import { messages, outbox } from '../rows/records.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { MemoryProfile } from '../storage/memory/memory-profile.ts';
import { repeatLost } from './repeat-lost.ts';

const conversation = directConversation(AccountId.parse('a'.repeat(32)));
const [first, second] = [MessageId.parse('1'.repeat(32)), MessageId.parse('2'.repeat(32))];

/** A conversation whose first `read` texts of two were read. */
const opened = async () => {
  const [store, clock, platform] = [openMemoryStore(new MemoryProfile()), new FakeClock(), await testPlatform()];
  const engine = new EngineStore(store, await store.claimEngine(), () => undefined);
  const read = (receipted: number): Promise<void> =>
    engine.transact(async (copy) => {
      const record = await openConversation(copy, conversation, clock.now());
      keepConversation(copy, { ...record, received: 2, receipted });
    });
  await read(1);
  await engine.transact(async (copy) => {
    for (const [i, id] of [first, second].entries()) {
      const [order, sentAt] = [i + 1, clock.now()];
      copy.put(messages, id, { kind: 'text', conversation, order, mine: false, sentAt, number: order, text: 'hello' });
    }
  });
  const repeat = (): Promise<void> => repeatLost({ store: engine, clock, platform }, []);
  const waiting = () => engine.read((copy) => copy.list(outbox, { group: 'control' }));
  return { engine, clock, repeat, read, waiting };
};

type Waiting = Awaited<ReturnType<Awaited<ReturnType<typeof opened>>['waiting']>>;

const toldIn = (rows: Waiting): readonly MessageId[] =>
  rows
    .flatMap(({ value: { body } }) => (body !== undefined && 'read' in body ? body.read : []))
    .map((id) => MessageId.fromBytes(id));

it('a repetition that a crash broke off and that begins again writes no receipt twice', async () => {
  const { repeat, waiting } = await opened();
  await repeat();
  const written = await waiting();
  expect(written).toMatchObject([{ value: { conversation, body: { read: [MessageId.toBytes(first)] } } }]);
  await repeat();
  expect(await waiting()).toEqual(written);
});

it('a receipt that waits does not stand for what was read since', async () => {
  const { repeat, read, waiting } = await opened();
  await repeat();
  await read(2);
  await repeat();
  expect(new Set(toldIn(await waiting()))).toEqual(new Set([first, second]));
});

it.each(['each of its own place', 'all of one place'])(
  'receipts name the read texts of 30 days once, between however many of our own: %s',
  async (places) => {
    const { engine, clock, repeat, waiting } = await opened();
    const all = 700;
    const idOf = (number: number): MessageId => MessageId.parse(String(number).padStart(32, '0'));
    const read = Array.from({ length: all }, (_, i) => i + 1).filter((number) => number % 2 === 0);
    await engine.transact(async (copy) => {
      for (let number = 1; number <= all; number += 1) {
        const mine = number % 2 === 1;
        const order = clock.now() - (places.startsWith('all') ? 0 : number);
        const row = { kind: 'text', conversation, order, sentAt: clock.now(), text: 'hello' } as const;
        copy.put(messages, idOf(number), { ...row, mine, number: mine ? 0 : number });
      }
      const record = await openConversation(copy, conversation, clock.now());
      keepConversation(copy, { ...record, received: all, receipted: all });
    });
    await repeat();
    const rows = await waiting();
    expect(rows.every(({ value: { body } }) => body !== undefined && 'read' in body && body.read.length <= 256)).toBe(
      true,
    );
    // The last slice reaches beyond the 30 days.
    expect(toldIn(rows).toSorted()).toEqual([...read.map(idOf), first, second].toSorted());
  },
);
