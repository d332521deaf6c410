import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { join, MAILBOX_LIMIT, NOW, sendOf, type Member } from '../contract-samples.contract.ts';
import type { Send, Store } from '../port.ts';
import { openSqliteStore } from './sqlite-store.ts';

describe('rows of the messages table', () => {
  let dataDir: string;
  let store: Store;
  let alice: Member;
  let bob: Member;
  let send: Send;
  const rows = (): readonly Record<string, unknown>[] => {
    const database = new Database(joinPath(dataDir, 'cipherchat.db'), { readonly: true });
    const all = database.prepare<[], Record<string, unknown>>('SELECT * FROM messages').all();
    database.close();
    return all;
  };

  beforeEach(async () => {
    dataDir = mkdtempSync(joinPath(tmpdir(), 'cipherchat-rows-'));
    store = openSqliteStore({ dataDir });
    [alice, bob] = [await join(store), await join(store)];
    send = sendOf(alice, [bob]);
    await store.send(send, MAILBOX_LIMIT);
  });
  afterEach(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('are named as PROTOCOL 6 says', () => {
    const [receiver] = send.receivers;
    expect(rows()).toMatchObject([
      {
        _id: `${send.id}.${bob.device}`,
        senderId: alice.device,
        receiverId: bob.device,
        encryptedPayload: Buffer.from(receiver?.message ?? '', 'base64url'),
        iv: Buffer.from(receiver?.iv ?? '', 'base64url'),
        timestamp: NOW,
        deliveryStatus: 'sent',
      },
    ]);
  });

  it('lose their payload as soon as the receiver has it', async () => {
    await store.acknowledge(bob.device, [send.id], false, NOW + 1);
    expect(rows()).toMatchObject([
      { deliveryStatus: 'delivered', encryptedPayload: null, iv: null, deliveredAt: NOW + 1 },
    ]);
  });

  it('vanish when the sender knows, or when the receiver wants no news sent', async () => {
    await store.acknowledge(bob.device, [send.id], false, NOW + 1);
    await store.acknowledgeDeliveries(alice.device, [{ id: send.id, device: bob.device }]);
    expect(rows()).toEqual([]);
    const second = sendOf(alice, [bob]);
    await store.send(second, MAILBOX_LIMIT);
    await store.acknowledge(bob.device, [second.id], true, NOW + 1);
    expect(rows()).toEqual([]);
  });
});
