/**
 * A text is sealed where it waits and where it stands in the log, and nowhere again: what becomes of it stands next to
 * it, and what is sent a second time is taken from the log.
 */
import { MAX_TEXT_BYTES, type MessageId } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SentBody } from '../../src/contents/registry.ts';
import { ledger, messages, outbox, type OutboxRecord } from '../../src/rows/records.ts';
import { WorkingCopy } from '../../src/rows/working-copy.ts';
import { encodeSealedPart } from '../../src/storage/dexie/row-codec.ts';
import { openMemoryStore } from '../../src/storage/memory/memory-chat-store.ts';
import type { MemoryProfile } from '../../src/storage/memory/memory-profile.ts';
import type { Change, Row, Table } from '../../src/storage/port.ts';
import type { TestTab } from '../support/people.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

const TEXT = 'x'.repeat(MAX_TEXT_BYTES);

/** Bytes that are sealed of a row. */
const bytesOf = (row: Row): Uint8Array => encodeSealedPart(row);

const holdsText = (row: Row): boolean => new TextDecoder().decode(bytesOf(row)).includes(TEXT);

const putsOf = (changes: readonly Change[]) => changes.flatMap((change) => (change.kind === 'put' ? [change] : []));

const sealed = (changes: readonly Change[]): boolean =>
  ['sessions', 'outbox'].every((table) => putsOf(changes).some((change) => change.table === table));

describe('a text', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await alice.says(bob.address, 'hello', 'delivered');
    await bob.client.messages.send(alice.address, 'hi');
    await alice.shows(bob.address, 'hi');
    await bob.client.conversations.markRead(alice.address);
    await alice.says(bob.address, 'hello', 'read');
  });
  afterEach(() => chat.close());

  it('is sealed twice from the moment that it is kept until it is read, whatever its status becomes', async () => {
    const commits: (readonly Change[])[] = [];
    const wrapStore = (tab: TestTab): TestTab => ({
      ...tab,
      store: {
        ...tab.store,
        commit: (changes, options) => {
          commits.push(changes);
          return tab.store.commit(changes, options);
        },
      },
    });
    await alice.client.close();
    const tab = await chat.open(alice.person, { kind: 'widget', wrapStore });
    await tab.online();
    commits.length = 0;
    await tab.client.messages.send(bob.address, TEXT);
    await tab.says(bob.address, TEXT, 'delivered');
    await bob.client.conversations.markRead(alice.address);
    await tab.says(bob.address, TEXT, 'read');

    const puts = putsOf(commits.flat());
    expect(puts.filter(({ row }) => holdsText(row)).map(({ table }) => table)).toEqual(['outbox', 'messages']);
    // The conversation has the beginning of the text for the list; a status does not seal that again either.
    expect(puts.filter(({ table }) => table === 'conversations')).toHaveLength(1);
    const statuses = puts.filter(({ table }) => table === 'statuses');
    expect(statuses.map(({ row }) => (row.value as { readonly status: string }).status)).toEqual([
      'sent',
      'delivered',
      'read',
    ]);
    for (const { row } of statuses) expect(bytesOf(row).length).toBeLessThan(200);
    // Two texts, one envelope that is padded to 32 KiB and rests as base64url, and small rows.
    const bytes = puts.reduce((sum, { row }) => sum + bytesOf(row).length, 0);
    expect(bytes).toBeLessThan(2 * MAX_TEXT_BYTES + 44_000 + 8_000);
  });

  describe('whose tab died between sealing and sending', () => {
    const profileOf = (): MemoryProfile => alice.person.profile;
    const rowOf = (table: Table, group: string): Row => {
      const [row] = profileOf().list(table, { group, newestFirst: true });
      if (row === undefined) throw new Error(`no row in ${table}`);
      return row;
    };
    const put = (table: Table, row: Row): void => profileOf().apply([{ kind: 'put', table, row }]);

    /** Gives the id of the text, which waits in stage 2. */
    const sealAndDie = async (text: string): Promise<MessageId> => {
      alice.tab.dieAtCommit('after', sealed);
      void alice.client.messages.send(bob.address, text);
      await alice.died();
      return rowOf('outbox', 'text').key as MessageId;
    };

    /** The rows of the text as 0.1.0 would have left them. */
    const ageRows = async (id: MessageId, text: string): Promise<void> => {
      const copy = new WorkingCopy(openMemoryStore(profileOf()), new Map());
      const [row, record] = [await copy.get(outbox, id), await copy.get(messages, id)];
      const envelope = row?.send?.id;
      const sent = envelope && (await copy.get(ledger, envelope));
      if (
        row === undefined ||
        envelope === undefined ||
        sent === undefined ||
        record?.kind !== 'text' ||
        record.content === undefined
      )
        throw new Error('there is no text on its way');
      const { content, ...rest } = record;
      const body: SentBody = { type: 1, text, replyTo: undefined };
      put('outbox', outbox.toRow(id, { ...row, body, content }));
      put('messages', messages.toRow(id, { ...rest, text }));
      put('ledger', ledger.toRow(envelope, { ...sent, content }));
    };

    /** As when the peer's devices have changed meanwhile: the same content under a new envelope id. */
    const unseal = (id: MessageId): void => {
      const row = rowOf('outbox', 'text');
      const record = outbox.fromRow(row) as OutboxRecord;
      put('outbox', outbox.toRow(id, { ...record, send: undefined }));
    };

    const goesOn = async (): Promise<void> => {
      const tab = await chat.open(alice.person, { kind: 'widget' });
      await tab.says(bob.address, 'half way', 'delivered');
      await tab.client.messages.send(bob.address, 'and on');
      await bob.shows(alice.address, 'and on');
      // Bob's client checks the hash of each content against what the next one says of it, and would note a gap.
      expect(await bob.notes(alice.address)).toEqual([]);
      expect(await bob.log(alice.address)).toEqual(['theirs: hello', 'mine: hi', 'theirs: half way', 'theirs: and on']);
    };

    it('is sealed again with the bytes that its row in the log has', async () => {
      const id = await sealAndDie('half way');
      expect(outbox.fromRow(rowOf('outbox', 'text'))).toMatchObject({ body: { type: 1 }, content: 'in-log' });
      unseal(id);
      await goesOn();
    });

    it('is sealed again with the bytes that 0.1.0 kept', async () => {
      const id = await sealAndDie('half way');
      await ageRows(id, 'half way');
      unseal(id);
      await goesOn();
    });

    it('is sent as 0.1.0 sealed it', async () => {
      await ageRows(await sealAndDie('half way'), 'half way');
      await goesOn();
    });
  });
});
