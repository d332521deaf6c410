/** Backup and restore (PROTOCOL 10) with the real client and the services of the real server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, parseDeviceList } from '@cipherchat/protocol';
import { readRecoveryCode } from '../../src/crypto/recovery-code.ts';
import type { MemoryData } from '../../../server/src/storage/memory/memory-data.ts';
import { backedUp, backupOf, generationOf, newOwner, withCode } from './support/backed-up.ts';
import { NO_CARD } from '../../src/facade/contacts.ts';
import { Chat, type Tab } from './support/chat.ts';

describe('the backup', () => {
  let chat: Chat;
  beforeEach(() => {
    chat = new Chat();
  });
  afterEach(() => chat.close());

  const owner = (name?: string): Promise<Tab> => newOwner(chat, name);
  const kept = (): MemoryData => chat.server.data.kept;
  const wiped = (): Promise<Tab> => chat.open(chat.newPerson(), { backup: true });
  const restore = (tab: Tab, code: string) => backupOf(tab).restore({ kind: 'code', code });
  const texts = async (tab: Tab, address: string): Promise<readonly string[]> => {
    return tab.log(address as Tab['address']);
  };

  it('brings account, name, contacts and messages into a wiped browser, which goes on writing', async () => {
    const alice = await owner();
    const bob = await chat.inbox('Bob');
    await bob.client.messages.send(alice.address, 'is the blue jar there?');
    await alice.shows(bob.address, 'is the blue jar there?');
    await alice.client.messages.send(bob.address, 'yes, one is left');
    await bob.shows(alice.address, 'yes, one is left');
    const code = await withCode(chat, alice);
    await alice.client.close();

    const again = await wiped();
    expect(await restore(again, code)).toMatchObject({ kind: 'restored', conversations: 1, messages: 2, others: 1 });
    expect(again.client.state()).toMatchObject({ phase: 'ready', address: alice.address, name: 'Larch & Loam' });
    expect(await texts(again, bob.address)).toEqual(['theirs: is the blue jar there?', 'mine: yes, one is left']);
    const [view] = await again.conversations();
    expect([view?.name, view?.unread]).toEqual(['Bob', 0]);
    await again.online();
    await again.client.messages.send(bob.address, 'from the new browser');
    await bob.shows(alice.address, 'from the new browser');
    await bob.client.messages.send(alice.address, 'good to read');
    await again.shows(bob.address, 'good to read');
    chat.excuse('the first browser is gone for good', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  });

  it('brings the mark of a verified contact back, until the mark was taken away', async () => {
    const alice = await owner();
    const [bob, carol] = [await chat.inbox('Bob'), await chat.inbox('Carol')];
    for (const visitor of [bob, carol]) {
      await visitor.client.messages.send(alice.address, 'is the blue jar there?');
      await alice.shows(visitor.address, 'is the blue jar there?');
    }
    const code = await withCode(chat, alice);
    await backedUp(chat, alice, () => alice.client.verification?.verify(bob.address));
    const second = await wiped();
    await restore(second, code);
    const marks = async (tab: Tab): Promise<unknown> => {
      const views = await Promise.all([bob, carol].map((one) => tab.client.conversations.get(one.address)));
      return views.map((view) => view?.verified);
    };
    expect(await marks(second)).toEqual(['verified', undefined]);
    expect(await second.client.verification?.state(bob.address)).toMatchObject({
      mark: 'verified',
      canConfirm: false,
      device: { isThis: false, name: undefined },
    });
    await second.client.close();
    await backedUp(chat, alice, () => alice.client.verification?.withdraw(bob.address));
    const third = await wiped();
    await restore(third, code);
    expect(await marks(third)).toEqual([undefined, undefined]);
    chat.excuse('browsers of one account, of which the others get no copies', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  });

  it('brings back what the user keeps about contacts, the latest of it', async () => {
    const alice = await owner();
    const bob = await chat.inbox('Bob');
    await bob.client.messages.send(alice.address, 'is the blue jar there?');
    await alice.shows(bob.address, 'is the blue jar there?');
    const code = await withCode(chat, alice);
    const { contacts } = alice.client;
    await backedUp(chat, alice, () =>
      contacts?.change(bob.address, { name: 'Robert', tags: ['gift'], isClosed: true, isBlocked: true }),
    );
    await backedUp(chat, alice, () => contacts?.change(bob.address, { name: 'Bob from the fair' }));
    await alice.client.close();
    const again = await wiped();
    await restore(again, code);
    expect(await again.client.contacts?.card(bob.address)).toEqual({
      ...NO_CARD,
      name: 'Bob from the fair',
      tags: ['gift'],
      isClosed: true,
      isBlocked: true,
    });
    await again.online();
    await again.client.contacts?.change(bob.address, { tags: [] });
    expect((await again.client.contacts?.card(bob.address))?.tags).toEqual([]);
    chat.excuse('the first browser is gone for good', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  });

  it('brings back quotes, edits, reactions, and that a message was taken back, without its text', async () => {
    chat.excuse('the first browser is gone for good', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    const alice = await owner();
    const bob = await chat.inbox('Bob');
    const { address } = alice;
    await bob.client.messages.send(address, 'is the blue jar there?');
    await alice.shows(bob.address, 'is the blue jar there?');
    const [asked = expect.fail()] = await alice.texts(bob.address);
    const answer = await alice.client.messages.send(bob.address, 'yes, one', asked.id);
    const slip = await alice.client.messages.send(bob.address, 'not for Bob');
    await bob.shows(address, 'not for Bob');
    const [own = expect.fail()] = await bob.texts(address);
    await alice.client.messages.change(bob.address, answer, { kind: 'edit', text: 'yes, two' });
    await alice.client.messages.change(bob.address, slip, { kind: 'delete', forEveryone: true });
    await alice.client.messages.change(bob.address, asked.id, { kind: 'react', reaction: '👍' });
    await bob.client.messages.change(address, own.id, { kind: 'edit', text: 'is the red jar there?' });
    await bob.shows(address, 'yes, two');
    await alice.shows(bob.address, 'is the red jar there?');
    const before = await alice.texts(bob.address);
    const code = await withCode(chat, alice);
    await alice.client.close();

    const again = await wiped();
    expect(await restore(again, code)).toMatchObject({ kind: 'restored', messages: 3 });
    const parts = (items: typeof before) =>
      items.map(({ id, mine, text, replyTo, marks }) => ({ id, mine, text, replyTo, marks }));
    expect(parts(await again.texts(bob.address))).toEqual(parts(before));
    expect((await again.conversations())[0]?.preview).toMatchObject({ text: '', deleted: true });
  });

  it('has what changed after it, and says when', async () => {
    const alice = await owner();
    const code = await withCode(chat, alice);
    const bob = await chat.inbox('Bob');
    await bob.client.messages.send(alice.address, 'written later');
    await alice.shows(bob.address, 'written later');
    const before = generationOf(chat, alice.address);
    await chat.clock.until(() => generationOf(chat, alice.address) > before, { what: 'the next backup' });
    await chat.clock.advance(HOUR_MS);
    const settled = generationOf(chat, alice.address);
    await chat.clock.advance(2 * HOUR_MS);
    expect(generationOf(chat, alice.address)).toBe(settled);
    expect(await backupOf(alice).state()).toMatchObject({ kind: 'on', waits: false, failure: undefined });
    const second = await wiped();
    await restore(second, code);
    expect(await texts(second, bob.address)).toEqual(['theirs: written later']);
    chat.excuse('two browsers of one account, of which the older gets no copies', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  });

  it('is made anew with a new code, after which the old one opens nothing', async () => {
    const alice = await owner();
    const first = await withCode(chat, alice);
    const second = await withCode(chat, alice, { replace: true });
    expect(await restore(await wiped(), first)).toEqual({ kind: 'refused', why: 'wrong-secret' });
    expect(await restore(await wiped(), second)).toMatchObject({ kind: 'restored' });
  });

  it.each([
    ['too-short', (code: string) => code.slice(0, -1)],
    ['too-long', (code: string) => `${code}a`],
    ['mistyped', (code: string) => (code.startsWith('a') ? 'b' : 'a') + code.slice(1)],
    ['mistyped', (code: string) => `1${code.slice(1)}`],
  ])('asks the server nothing for a code that is %s', async (why, change) => {
    const alice = await owner();
    const code = await withCode(chat, alice);
    const again = await wiped();
    expect(await restore(again, change(code))).toEqual({ kind: 'refused', why });
    expect(again.wire.log.map(({ name }) => name)).toEqual([]);
    expect(await restore(again, code.toUpperCase().replaceAll(' ', '-'))).toMatchObject({ kind: 'restored' });
  });

  it('says that a code without a backup is wrong, and leaves nothing', async () => {
    const alice = await owner();
    await withCode(chat, alice);
    const other = (await backupOf(alice).drawCode()).join(' ');
    const again = await wiped();
    expect(await restore(again, other)).toEqual({ kind: 'refused', why: 'wrong-secret' });
    expect(again.client.state().phase).toBe('no-identity');
    expect(again.person.profile.get('account', 'restoring')).toBeUndefined();
  });

  describe('from a server that changed it', () => {
    const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
      const copy = Uint8Array.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    type Stored = MemoryData['backups'] extends Map<unknown, infer B> ? B : never;
    const change = (address: string, how: (stored: Stored) => Partial<Stored>): void => {
      for (const [account, stored] of kept().backups) {
        if (account === address) kept().backups.set(account, { ...stored, ...how(stored) });
      }
    };
    const changeRecord = (address: string, how: (bytes: Uint8Array) => Uint8Array): void => {
      for (const [account, records] of kept().backupRecords) {
        if (account !== address) continue;
        const changed = [...records].map(([id, one]) => [id, { ...one, bytes: how(one.bytes) }] as const);
        kept().backupRecords.set(account, new Map(changed));
      }
    };

    it.each([
      [
        'a byte of the manifest',
        (address: string) => change(address, ({ manifest }) => ({ manifest: flipped(manifest, 60) })),
      ],
      ['the signature', (address: string) => change(address, ({ manifest }) => ({ manifest: flipped(manifest, 198) }))],
      ['the box of a slot', (address: string) => change(address, ({ slots }) => ({ slots: flipped(slots, 100) }))],
      ['a hash of the index', (address: string) => change(address, ({ index }) => ({ index: flipped(index, 20) }))],
      ['a byte of the records', (address: string) => changeRecord(address, (bytes) => flipped(bytes, 200))],
    ])('is refused for %s, and nothing is kept', async (_, tamper) => {
      const alice = await owner();
      const code = await withCode(chat, alice);
      tamper(alice.address);
      const again = await wiped();
      expect(await restore(again, code)).toEqual({ kind: 'refused', why: 'tampered' });
      expect(again.client.state().phase).toBe('no-identity');
      expect(again.person.profile.get('account', 'restoring')).toBeUndefined();
    });

    it('is refused as another account where a slot or manifest names one', async () => {
      const alice = await owner();
      const code = await withCode(chat, alice);
      const mallory = await owner('Mallory');
      await withCode(chat, mallory);
      const theirs = [...kept().backups.values()].find(({ account }) => account === mallory.address);
      change(alice.address, () => ({ manifest: theirs?.manifest ?? new Uint8Array(0) }));
      expect(await restore(await wiped(), code)).toEqual({ kind: 'refused', why: 'other-account' });
    });

    it.each([
      ['old manifest', (old: Stored) => ({ manifest: old.manifest }), 'new'],
      ['old slot with new records', (old: Stored) => ({ slots: old.slots, accesses: old.accesses }), 'old'],
      ['new slot with old records', (old: Stored) => ({ index: old.index }), 'new'],
      ['old manifest and records with a new slot', ({ manifest, index }: Stored) => ({ manifest, index }), 'new'],
    ] as const)('B1, slot removed: %s is refused', async (_, mix, code) => {
      const alice = await owner();
      const codes = { old: await withCode(chat, alice), new: '' };
      const before = structuredClone({ backups: kept().backups, records: kept().backupRecords });
      codes.new = await withCode(chat, alice, { replace: true });
      for (const [account, records] of before.records) {
        const now = kept().backupRecords.get(account) ?? new Map();
        kept().backupRecords.set(account, new Map([...records, ...now]));
      }
      const old = [...before.backups.values()].find(({ account }) => account === alice.address);
      change(alice.address, () => (old === undefined ? {} : mix(old)));
      const again = await wiped();
      expect(await restore(again, codes[code])).toEqual({ kind: 'refused', why: 'tampered' });
      expect(again.client.state().phase).toBe('no-identity');
      expect(again.person.profile.get('account', 'restoring')).toBeUndefined();
    });

    it.each(['slots', 'slots and accesses', 'manifest and slots'] as const)(
      'is refused with the %s of another account in their place',
      async (what) => {
        const [alice, mallory] = [await owner(), await owner('Mallory')];
        const codes = [await withCode(chat, alice), await withCode(chat, mallory)];
        const theirs = [...kept().backups.values()].find(({ account }) => account === mallory.address);
        if (theirs === undefined) throw new Error('no backup');
        const { slots, accesses, manifest } = theirs;
        change(alice.address, () => ({
          slots,
          ...(what === 'slots and accesses' && { accesses }),
          ...(what === 'manifest and slots' && { manifest }),
        }));
        const again = await wiped();
        expect(await restore(again, codes[0] ?? '')).toMatchObject({ kind: 'refused' });
        expect(again.client.state().phase).toBe('no-identity');
        expect(again.person.profile.get('account', 'restoring')).toBeUndefined();
      },
    );

    it('is refused with its two slots in the place of each other', async () => {
      const alice = await owner();
      const code = await withCode(chat, alice);
      const before = generationOf(chat, alice.address);
      await backupOf(alice).addPassphrase('the kiln is warm at nine');
      await chat.clock.until(() => generationOf(chat, alice.address) > before, { what: 'a backup' });
      const swapped = (slots: Uint8Array): Uint8Array => {
        const half = slots.length / 2;
        return Uint8Array.from([...slots.subarray(half), ...slots.subarray(0, half)]);
      };
      const box = (slots: Uint8Array): Uint8Array => {
        const copy = Uint8Array.from(slots);
        const half = slots.length / 2;
        copy.set(slots.subarray(half + 65), 65);
        copy.set(slots.subarray(65, half), half + 65);
        return copy;
      };
      change(alice.address, ({ slots }) => ({ slots: swapped(slots) }));
      expect(await restore(await wiped(), code)).toMatchObject({ kind: 'restored' });
      change(alice.address, ({ slots }) => ({ slots: box(swapped(slots)) }));
      const again = await wiped();
      expect(await restore(again, code)).toMatchObject({ kind: 'refused' });
      expect(again.client.state().phase).toBe('no-identity');
      chat.excuse('two browsers of one account', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    });

    it('is refused as an old one below the floor of the newest device list', async () => {
      const alice = await owner();
      const code = await withCode(chat, alice);
      const old = structuredClone({ backups: kept().backups, records: kept().backupRecords });
      await backupOf(alice).backUpNow();
      await chat.clock.until(() => generationOf(chat, alice.address) === 2, { what: 'the second backup' });
      const floor = (): number =>
        parseDeviceList(chat.server.data.lists(alice.address).lists.at(-1) ?? new Uint8Array()).backupFloor;
      chat.clock.sleep(6 * DAY_MS);
      await chat.clock.until(() => floor() === 2, { withinMs: 2 * DAY_MS, what: 'the next list' });
      for (const [account, backup] of old.backups) kept().backups.set(account, backup);
      for (const [account, records] of old.records) kept().backupRecords.set(account, records);
      expect(await restore(await wiped(), code)).toEqual({ kind: 'refused', why: 'rollback' });
      await backupOf(alice).backUpNow();
      await chat.clock.until(() => generationOf(chat, alice.address) === 3, { what: 'a backup over the old one' });
      expect(await restore(await wiped(), code)).toMatchObject({ kind: 'restored' });
    });
  });

  it.each(['openBackup', 'lists', 'readBackup', 'challenge', 'register', 'ownBackup'] as const)(
    'that is interrupted at %s goes on with the same device',
    async (name) => {
      const alice = await owner();
      const code = await withCode(chat, alice);
      const again = await wiped();
      again.wire.next(name, { kind: 'cut-after' });
      expect(await restore(again, code)).toEqual({ kind: 'refused', why: 'offline' });
      expect(again.client.state().phase).toBe('no-identity');
      expect(await restore(again, code)).toMatchObject({ kind: 'restored', others: 1 });
      await again.online();
      const bob = await chat.inbox('Bob');
      await bob.client.messages.send(alice.address, 'after an interruption');
      await again.shows(bob.address, 'after an interruption');
      chat.excuse('the first browser gets copies late', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    },
  );

  it('gives no code that is not whole', async () => {
    const alice = await owner();
    const code = await backupOf(alice).drawCode();
    expect(code).toHaveLength(14);
    expect(await readRecoveryCode(code.join(''))).toHaveLength(32);
    expect(await backupOf(alice).state()).toMatchObject({ kind: 'none', savedAt: undefined });
    await expect(backupOf(alice).useCode('abcd', { replace: false })).rejects.toMatchObject({ code: 'code-wrong' });
  });
});
