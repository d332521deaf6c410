import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nobleKem } from '../../src/crypto/ml-kem.ts';
import type { KemImplementation } from '../../src/crypto/platform.ts';
import { conversationWith } from '../../src/base/conversation-id.ts';
import { StoreError } from '../../src/storage/port.ts';
import type { TestTab } from '../support/people.ts';
import { Chat, type Tab } from './support/chat.ts';

describe('a browser at its limits', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await alice.says(bob.address, 'hello', 'delivered');
  });
  afterEach(() => chat.close());

  const refused = (code: string) => expect.objectContaining({ name: 'ChatError', code });

  it('without room keeps nothing, says so, and goes on when there is room again', async () => {
    alice.tab.disk.refuseCommits('full');
    await expect(alice.client.messages.send(bob.address, 'no room')).rejects.toEqual(refused('storage-full'));
    expect(await alice.log(bob.address)).toEqual(['mine: hello']);
    await bob.client.messages.send(alice.address, 'for a full disk');
    await bob.says(alice.address, 'for a full disk', 'sent');
    await chat.clock.advance(120_000);
    expect(await alice.log(bob.address)).toEqual(['mine: hello']);
    alice.tab.disk.refuseCommits(undefined);
    await alice.shows(bob.address, 'for a full disk');
    await alice.client.messages.send(bob.address, 'room');
    await bob.shows(alice.address, 'room');
    expect(chat.faults.splice(0).length).toBeGreaterThan(0);
  });

  it('that cannot read a session for a while leaves the message in the mailbox, and loses nothing', async () => {
    const [sender] = chat.server.data.listed(alice.address);
    let isBroken = false;
    const wrapStore = (tab: TestTab): TestTab => ({
      ...tab,
      store: {
        ...tab.store,
        get: (table, key) =>
          isBroken && table === 'sessions' && key === sender
            ? Promise.reject(new StoreError('damaged'))
            : tab.store.get(table, key),
      },
    });
    // From here on nothing that Alice sends begins a session: it is read where a message is opened, and nowhere before.
    await bob.client.messages.send(alice.address, 'hi');
    await alice.shows(bob.address, 'hi');
    await bob.client.close();
    bob = await chat.open(bob.person, { kind: 'widget', wrapStore });
    await bob.online();
    isBroken = true;
    const [device = ''] = chat.server.data.listed(bob.address);
    await alice.client.messages.send(bob.address, 'read me later');
    await alice.says(bob.address, 'read me later', 'sent');
    await chat.clock.until(() => chat.faults.length > 0, { what: 'a read that failed' });
    await chat.clock.advance(60_000);
    expect(chat.server.data.waiting(device)).toHaveLength(1);
    isBroken = false;
    await bob.shows(alice.address, 'read me later');
    await alice.says(bob.address, 'read me later', 'delivered');
    expect(await bob.notes(alice.address)).toEqual([]);
    expect(chat.faults.splice(0)).toContainEqual(new StoreError('damaged'));
  });

  it('whose data another build is changing stops, and says why', async () => {
    alice.tab.disk.refuseCommits('closed');
    await expect(alice.client.messages.send(bob.address, 'too late')).rejects.toEqual(refused('closed'));
    await bob.client.messages.send(alice.address, 'hi');
    await chat.clock.until(() => alice.client.state().phase === 'failed');
    expect(alice.client.state().failure).toBe('newer-database');
  });

  it('whose data another build asks for says so at once, and stores what is being typed', async () => {
    alice.tab.disk.take();
    expect(alice.client.state()).toMatchObject({ phase: 'failed', failure: 'newer-database' });
    await alice.client.conversations.saveDraft(bob.address, 'half a sentence');
    expect((await alice.client.conversations.get(bob.address))?.draft).toBe('half a sentence');
  });

  it('that meets a row of a newer build stops, says so, and leaves the row alone', async () => {
    const row = { key: `draft:${bob.address}`, group: 'drafts', order: 0, value: 'of the future', version: 99 };
    await alice.tab.store.commit([{ kind: 'put', table: 'conversations', row }]);
    await expect(alice.conversations()).rejects.toEqual(refused('closed'));
    expect(alice.client.state()).toMatchObject({ phase: 'failed', failure: 'older-build' });
    expect(await alice.tab.store.get('conversations', row.key)).toEqual(row);
  });

  it('that does not give back what was stored says so, where it is read', async () => {
    const { list } = alice.tab.store;
    const damaged = () => Promise.reject(new StoreError('damaged'));
    Object.assign(alice.tab.store, { list: damaged });
    await expect(alice.client.messages.transcript(conversationWith(bob.address), 10)).rejects.toEqual(
      refused('damaged'),
    );
    expect(alice.client.state().phase).toBe('ready');
    Object.assign(alice.tab.store, { list });
    expect(await alice.log(bob.address)).toEqual(['mine: hello']);
    chat.faults.splice(0);
  });

  it('that does not give back the state of the client ends the client, and says so', async () => {
    const wrapStore = (tab: TestTab): TestTab => ({
      ...tab,
      store: { ...tab.store, count: () => Promise.reject(new StoreError('damaged')) },
    });
    const broken = await chat.open(chat.newPerson(), { wrapStore });
    expect(broken.client.state()).toMatchObject({ phase: 'failed', failure: 'damaged' });
    await broken.client.close();
    chat.faults.splice(0);
  });

  it('refuses everything after it was closed', async () => {
    await alice.client.close();
    await expect(alice.client.messages.send(bob.address, 'closed')).rejects.toEqual(refused('closed'));
    await expect(alice.conversations()).rejects.toEqual(refused('closed'));
    await alice.client.close();
  });

  it('that cannot load its ML-KEM makes no identity, keeps the text, and tries again', async () => {
    const person = chat.newPerson();
    let broken = true;
    const kem: KemImplementation = {
      ...nobleKem,
      generate: () => (broken ? Promise.reject(new Error('the module was changed')) : nobleKem.generate()),
    };
    const visitor = await chat.open(person, { kind: 'widget', kem });
    await visitor.client.messages.send(bob.address, 'is anybody there?');
    await chat.clock.until(() => chat.faults.length > 1);
    expect(visitor.client.state().phase).toBe('no-identity');
    await expect(Promise.all([visitor.client.account.create({}), chat.clock.advance(120_000)])).rejects.toThrow(
      'the module was changed',
    );
    broken = false;
    await bob.shows(
      await chat.clock.until(() => visitor.client.state().phase === 'ready').then(() => visitor.address),
      'is anybody there?',
    );
    chat.faults.splice(0);
  });
});
