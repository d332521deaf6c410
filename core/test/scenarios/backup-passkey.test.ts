/** A passkey as another way into the backup (PROTOCOL 10.1, kind 3): real client and services, passkeys in memory. */
import { parseSlotHead, SLOT_KIND } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockHandle } from '../../src/base/passkey-handle.ts';
import type { PasskeyFailure } from '../../src/base/passkeys.ts';
import { passkeyInputOf, openSlot } from '../../src/crypto/backup.ts';
import { SoftwarePasskeys } from '../support/software-passkeys.ts';
import { backedUp, backupOf, newOwner, storedBackup, withCode } from './support/backed-up.ts';
import { Chat, type Tab } from './support/chat.ts';

const PASSKEY = { kind: 'passkey' } as const;

describe('a passkey', () => {
  let chat: Chat;
  let passkeys: SoftwarePasskeys;
  beforeEach(() => {
    [chat, passkeys] = [new Chat(), new SoftwarePasskeys()];
  });
  afterEach(() => chat.close());

  const owner = (name?: string): Promise<Tab> => newOwner(chat, name, passkeys);
  const withPasskey = (alice: Tab): Promise<void> => backedUp(chat, alice, () => backupOf(alice).addPasskey('Larch'));
  const restore = async () => {
    const tab = await chat.open(chat.newPerson(), { backup: true, passkeys });
    return { tab, outcome: await backupOf(tab).restore(PASSKEY) };
  };

  it('opens the backup in a browser that knows nothing else, and each of several does', async () => {
    const alice = await owner();
    await withCode(chat, alice);
    await withPasskey(alice);
    await withPasskey(alice);
    expect((await backupOf(alice).state()).ways).toEqual(['code', 'passkey']);
    for (const chosen of [0, 1]) {
      passkeys.chosen = chosen;
      const { tab, outcome } = await restore();
      expect(outcome).toMatchObject({ kind: 'restored' });
      expect(tab.client.state().address).toBe(alice.address);
      expect((await backupOf(tab).state()).ways).toEqual(['code', 'passkey']);
    }
  });

  it('has the secret that PROTOCOL 10.1 names', async () => {
    const alice = await owner();
    await withCode(chat, alice);
    await withPasskey(alice);
    const slots = storedBackup(chat, alice.address)?.slots ?? new Uint8Array();
    const slot = [slots.slice(0, 161), slots.slice(161)].find((one) => parseSlotHead(one).kind === SLOT_KIND.passkey)!;
    const { account, salt, memory, passes, lanes } = parseSlotHead(slot);
    expect([memory, passes, lanes]).toEqual([0, 0, 0]);
    const secret = await passkeys.use((await passkeys.choose()).id, await passkeyInputOf(account, salt));
    expect(await openSlot(slot, secret)).toHaveLength(32);
  });

  it('ends with a new code', async () => {
    const alice = await owner();
    await withCode(chat, alice);
    await withPasskey(alice);
    await withCode(chat, alice, { replace: true });
    expect((await backupOf(alice).state()).ways).toEqual(['code']);
    expect((await restore()).outcome).toEqual({ kind: 'refused', why: 'wrong-secret' });
    await withPasskey(alice);
    expect((await restore()).outcome).toMatchObject({ kind: 'restored' });
  });

  it('brings back the account that it was made for, and no other one', async () => {
    const [alice, bob] = [await owner(), await owner('Moss & Stone')];
    for (const one of [alice, bob]) {
      await withCode(chat, one);
      await withPasskey(one);
    }
    passkeys.chosen = 0;
    expect((await restore()).tab.client.state().address).toBe(alice.address);
  });

  it('that was made for a lock is refused', async () => {
    const alice = await owner();
    await withCode(chat, alice);
    await passkeys.make({ handle: lockHandle(new Uint8Array(16)), name: 'lock', input: new Uint8Array(32) });
    const { tab, outcome } = await restore();
    expect(outcome).toEqual({ kind: 'refused', why: 'passkey-of-lock' });
    expect(tab.client.state().phase).toBe('no-identity');
  });

  it.each<PasskeyFailure>(['unsupported', 'no-prf', 'cancelled', 'failed'])(
    'changes nothing where the browser answers %s',
    async (code) => {
      const alice = await owner();
      await withCode(chat, alice);
      const { generation } = storedBackup(chat, alice.address)!;
      passkeys.failure = code;
      await expect(backupOf(alice).addPasskey('Larch')).rejects.toMatchObject({ name: 'PasskeyError', code });
      const { tab, outcome } = await restore();
      expect(outcome).toEqual({ kind: 'refused', why: `passkey-${code}` });
      expect(tab.client.state().phase).toBe('no-identity');
      expect((await backupOf(alice).state()).ways).toEqual(['code']);
      expect(storedBackup(chat, alice.address)!.generation).toBe(generation);
    },
  );

  it('needs a code before it, and room for another way in', async () => {
    const alice = await owner();
    await expect(backupOf(alice).addPasskey('Larch')).rejects.toMatchObject({ code: 'no-backup' });
    await withCode(chat, alice);
    for (let i = 0; i < 7; i += 1) await withPasskey(alice);
    await expect(backupOf(alice).addPasskey('Larch')).rejects.toMatchObject({ code: 'too-many' });
  });
});
