/** A passphrase as a second way into the backup (PROTOCOL 10.1, kind 2): real client and services, and a quick hash. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '@cipherchat/protocol';
import { backedUp, backupOf, newOwner, withCode } from './support/backed-up.ts';
import { Chat, type Tab } from './support/chat.ts';

const PASSPHRASE = 'otter lamp Größe winter';

describe('a passphrase', () => {
  let chat: Chat;
  beforeEach(() => {
    chat = new Chat();
  });
  afterEach(() => chat.close());

  const withPassphrase = (alice: Tab): Promise<void> =>
    backedUp(chat, alice, () => backupOf(alice).addPassphrase(PASSPHRASE));
  const restore = async (address: string, passphrase: string) =>
    backupOf(await chat.open(chat.newPerson(), { backup: true })).restore({ kind: 'passphrase', address, passphrase });

  it('opens the backup with the address, next to the code', async () => {
    const alice = await newOwner(chat);
    const code = await withCode(chat, alice);
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
    const alice = await newOwner(chat);
    await withCode(chat, alice);
    await withPassphrase(alice);
    await expect(backupOf(alice).addPassphrase(`${PASSPHRASE} more`)).rejects.toMatchObject({ code: 'not-allowed' });
    await withCode(chat, alice, { replace: true });
    expect((await backupOf(alice).state()).ways).toEqual(['code']);
    expect(await restore(alice.address, PASSPHRASE)).toEqual({ kind: 'refused', why: 'no-passphrase' });
    await withPassphrase(alice);
    expect(await restore(alice.address, PASSPHRASE)).toMatchObject({ kind: 'restored' });
  });

  it('needs 16 characters and a code before it', async () => {
    const alice = await newOwner(chat);
    await expect(backupOf(alice).addPassphrase(PASSPHRASE)).rejects.toMatchObject({ code: 'no-backup' });
    await withCode(chat, alice);
    await expect(backupOf(alice).addPassphrase(` ${'a'.repeat(15)} `)).rejects.toMatchObject({
      code: 'passphrase-too-short',
    });
    expect((await backupOf(alice).state()).ways).toEqual(['code']);
  });

  it('is refused where it is wrong, and where the address is', async () => {
    const alice = await newOwner(chat);
    await withCode(chat, alice);
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
    const alice = await newOwner(chat);
    await withCode(chat, alice);
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
