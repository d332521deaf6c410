/** A passphrase as a second way into the backup (PROTOCOL 10.1, kind 2): real client and services, and a quick hash. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '@cipherchat/protocol';
import type { BackupFacet } from '../../src/facade/backup.ts';
import { Chat, type Tab } from './support/chat.ts';

const PASSPHRASE = 'otter lamp Größe winter';

const backupOf = ({ client }: Pick<Tab, 'client'>): BackupFacet => {
  if (client.backup === undefined) throw new Error('no backup');
  return client.backup;
};

describe('a passphrase', () => {
  let chat: Chat;
  beforeEach(() => {
    chat = new Chat();
  });
  afterEach(() => chat.close());

  const stored = (address: string) =>
    [...chat.server.data.kept.backups.values()].find((one) => one.account === address);
  const owner = async (): Promise<Tab> => {
    const tab = await chat.open(chat.newPerson(), { backup: true });
    const created = tab.client.account.create({ name: 'Larch & Loam' });
    await chat.clock.until(() => tab.client.state().phase === 'ready', { what: 'an identity' });
    await created;
    await tab.online();
    return tab;
  };
  const backedUp = async (alice: Tab, work: () => Promise<void>): Promise<void> => {
    const before = stored(alice.address)?.generation ?? 0;
    await work();
    await chat.clock.until(() => (stored(alice.address)?.generation ?? 0) > before, { what: 'a backup' });
  };
  const withCode = async (alice: Tab, options = { replace: false }): Promise<string> => {
    const code = (await backupOf(alice).drawCode()).join(' ');
    await backedUp(alice, () => backupOf(alice).useCode(code, options));
    return code;
  };
  const withPassphrase = (alice: Tab): Promise<void> =>
    backedUp(alice, () => backupOf(alice).addPassphrase(PASSPHRASE));
  const restore = async (address: string, passphrase: string) =>
    backupOf(await chat.open(chat.newPerson(), { backup: true })).restore({ kind: 'passphrase', address, passphrase });

  it('opens the backup with the address, next to the code', async () => {
    const alice = await owner();
    const code = await withCode(alice);
    await withPassphrase(alice);
    expect((await backupOf(alice).state()).ways).toEqual(['code', 'passphrase']);
    expect(await restore(` ${alice.address.toUpperCase()} `, ` ${PASSPHRASE.normalize('NFD')}\n`)).toMatchObject({
      kind: 'restored',
    });
    const again = await chat.open(chat.newPerson(), { backup: true });
    expect(await backupOf(again).restore({ kind: 'code', code })).toMatchObject({ kind: 'restored' });
    expect((await backupOf(again).state()).ways).toEqual(['code', 'passphrase']);
  });

  it('ends with a new code', async () => {
    const alice = await owner();
    await withCode(alice);
    await withPassphrase(alice);
    await expect(backupOf(alice).addPassphrase(`${PASSPHRASE} more`)).rejects.toMatchObject({ code: 'not-allowed' });
    await withCode(alice, { replace: true });
    expect((await backupOf(alice).state()).ways).toEqual(['code']);
    expect(await restore(alice.address, PASSPHRASE)).toEqual({ kind: 'refused', why: 'no-passphrase' });
    await withPassphrase(alice);
    expect(await restore(alice.address, PASSPHRASE)).toMatchObject({ kind: 'restored' });
  });

  it('needs 16 characters and a code before it', async () => {
    const alice = await owner();
    await expect(backupOf(alice).addPassphrase(PASSPHRASE)).rejects.toMatchObject({ code: 'no-backup' });
    await withCode(alice);
    await expect(backupOf(alice).addPassphrase(` ${'a'.repeat(15)} `)).rejects.toMatchObject({
      code: 'passphrase-too-short',
    });
    expect((await backupOf(alice).state()).ways).toEqual(['code']);
  });

  it('is refused where it is wrong, and where the address is', async () => {
    const alice = await owner();
    await withCode(alice);
    await withPassphrase(alice);
    expect(await restore(alice.address, `${PASSPHRASE}.`)).toEqual({ kind: 'refused', why: 'wrong-secret' });
    expect(await restore('larch', PASSPHRASE)).toEqual({ kind: 'refused', why: 'not-an-address' });
    const bob = await chat.inbox('Bob');
    expect(await restore(bob.address, PASSPHRASE)).toEqual({ kind: 'refused', why: 'no-passphrase' });
  });

  it.each([
    ['tampered', 'a cheaper hash', (head: Uint8Array) => head.fill(0, 24, 27)],
    ['other-account', 'another account', (head: Uint8Array) => head.fill(7, 3, 23)],
    ['wrong-secret', 'another salt', (head: Uint8Array) => head.fill(7, 33, 65)],
  ])('is refused as %s where the server serves %s', async (why, _, change) => {
    const alice = await owner();
    await withCode(alice);
    await withPassphrase(alice);
    const again = await chat.open(chat.newPerson(), {
      backup: true,
      wrapStore: (tab) => {
        const heads = async (account: AccountId) =>
          (await tab.backups.heads(account)).map((head) => change(Uint8Array.from(head)));
        return { ...tab, backups: { ...tab.backups, heads } };
      },
    });
    const secret = { kind: 'passphrase', address: alice.address, passphrase: PASSPHRASE } as const;
    expect(await backupOf(again).restore(secret)).toEqual({ kind: 'refused', why });
    expect(again.client.state().phase).toBe('no-identity');
  });
});
