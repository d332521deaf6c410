import { describe, expect, it } from 'vitest';
import { AccountId, DeviceId, EnvelopeId, type ParsedEnvelope } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import { keepConversation, openConversation } from '../log/conversation.ts';
import { EngineStore, type Told } from '../rows/engine-store.ts';
import { messages } from '../rows/records.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { MemoryProfile } from '../storage/memory/memory-profile.ts';
import { hold, release } from './hold-envelope.ts';
import { noteUnopened } from './unopened-notes.ts';

const account = AccountId.fromBytes(new Uint8Array(20).fill(1));
const stranger = AccountId.fromBytes(new Uint8Array(20).fill(2));
const conversation = directConversation(account);

const envelope = (id: number, sender = account): ParsedEnvelope => ({
  id: EnvelopeId.fromBytes(new Uint8Array(16).fill(id)),
  sequence: id,
  sender: { account: sender, device: DeviceId.fromBytes(new Uint8Array(16).fill(3)) },
  at: 1_000 + id,
  message: 'AAAA',
});

const opened = async () => {
  const told: Told[] = [];
  const store = openMemoryStore(new MemoryProfile());
  const engine = new EngineStore(store, await store.claimEngine(), (one) => told.push(one));
  await engine.transact(async (copy) => {
    keepConversation(copy, await openConversation(copy, conversation, 1));
  });
  const notes = async (): Promise<readonly unknown[]> => {
    const rows = await engine.read((copy) => copy.list(messages, { group: conversation }));
    return rows.map(({ value }) => value.kind === 'note' && value.note);
  };
  return { engine, notes, told };
};

describe('Notes about envelopes', () => {
  it('that are held count them, and go with the last one', async () => {
    const { engine, notes, told } = await opened();
    await engine.transact(async (copy) => {
      await hold(copy, envelope(1), 5);
      await hold(copy, envelope(2), 5);
    });
    expect(await notes()).toEqual([{ kind: 'held', count: 2 }]);
    await engine.transact((copy) => release(copy, envelope(1)));
    expect(await notes()).toEqual([{ kind: 'held', count: 1 }]);
    await engine.transact((copy) => release(copy, envelope(2)));
    expect(await notes()).toEqual([]);
    expect(told.at(-1)?.items).toEqual({ [conversation]: [`held:${account}`] });
  });

  it('that cannot be opened are one where nothing stands between them', async () => {
    const { engine, notes } = await opened();
    for (let i = 0; i < 1_000; i += 1) await engine.transact((copy) => noteUnopened(copy, account, 10 + i));
    expect(await notes()).toEqual([{ kind: 'unopened', count: 1_000 }]);
    await engine.transact(async (copy) => {
      await hold(copy, envelope(1), 5);
      await noteUnopened(copy, account, 2_000);
    });
    expect(await notes()).toEqual([
      { kind: 'unopened', count: 1_000 },
      { kind: 'held', count: 1 },
      { kind: 'unopened', count: 1 },
    ]);
  });

  it('make no conversation with a stranger', async () => {
    const { engine, notes } = await opened();
    await engine.transact(async (copy) => {
      await noteUnopened(copy, stranger, 10);
      await hold(copy, envelope(1, stranger), 5);
    });
    expect(await notes()).toEqual([]);
  });
});
