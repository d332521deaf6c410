import { beforeAll, expect, it } from 'vitest';
import { type DeviceId, AccountId, DAY_MS, encodeBundle, PREKEY_KIND, toHex } from '@cipherchat/protocol';
import { firstList, NOW, testPlatform } from '../../test/support/crypto-devices.ts';
import { NO_LOG } from '../base/diagnostics.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { ServerClock } from '../clock/server-clock.ts';
import { contacts, Contacts, newContact, type Contact } from '../accounts/contacts.ts';
import type { Identity } from '../accounts/identity.ts';
import { directConversation } from '../base/conversation-id.ts';
import { accountOf, generateAccountKey } from '../crypto/account.ts';
import { signDeviceList, verifyDeviceList } from '../crypto/device-list.ts';
import type { Platform } from '../crypto/platform.ts';
import { createPrekey } from '../crypto/prekey.ts';
import { EngineStore } from '../rows/engine-store.ts';
import { sessionRows } from '../rows/session-rows.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { TransportError, type Directory, type Wire } from '../transport/port.ts';
import { BUNDLES_AT_ONCE, prepareSend } from './fan-out.ts';

type Account = {
  readonly address: AccountId;
  readonly contact: Contact;
  readonly bundles: ReadonlyMap<string, Uint8Array>;
};

/** An account with several devices, and the bundle that the server would give of each. */
const makeAccount = async (platform: Platform, deviceCount: number): Promise<Account> => {
  const accountKey = await generateAccountKey();
  const account = await accountOf(accountKey.publicKey);
  const keys = await Promise.all(Array.from({ length: deviceCount }, () => platform.generateSigningKey()));
  const entries = await Promise.all(
    keys.map(async ({ publicKey }) => {
      const identityKey = (await platform.generateAgreementKey()).publicKey;
      return { signingKey: publicKey, identityKey, created: NOW, kind: 2 as const };
    }),
  );
  const signed = await signDeviceList(accountKey, firstList(accountKey.publicKey, entries));
  const list = await verifyDeviceList(signed, account);
  const bundles = list.deviceIds.map(async (deviceId, i) => {
    const signingKey = keys.find(({ publicKey }) => toHex(publicKey) === toHex(list.devices[i]!.signingKey))!;
    const fields = { deviceId, id: 7, expires: NOW + 90 * DAY_MS };
    const [mediumTerm, kem] = await Promise.all(
      [PREKEY_KIND.mediumTerm, PREKEY_KIND.lastResortKem].map((kind) =>
        createPrekey(platform, signingKey, { ...fields, kind }),
      ),
    );
    return [toHex(deviceId), encodeBundle(mediumTerm!.record, kem!.record, undefined)] as const;
  });
  return {
    address: AccountId.fromBytes(account),
    contact: newContact(list, NOW),
    bundles: new Map(await Promise.all(bundles)),
  };
};

/** A server that answers nothing before the test says so. */
class SlowDirectory {
  readonly asked: string[] = [];
  readonly #waiting: { readonly resolve: (bundle: Uint8Array) => void; readonly reject: (cause: unknown) => void }[] =
    [];

  bundle(_token: string, account: string, device: string): Promise<Uint8Array> {
    this.asked.push(`${account} ${device}`);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Waits until so many have asked since the beginning. */
  async hasAsked(count: number): Promise<void> {
    while (this.asked.length < count) await new Promise((resolve) => setTimeout(resolve));
  }

  answer(bundles: ReadonlyMap<string, Uint8Array>): void {
    const from = this.asked.length - this.#waiting.length;
    for (const [i, { resolve }] of this.#waiting.splice(0).entries()) {
      resolve(bundles.get(this.asked[from + i]?.split(' ')[1] ?? '') ?? new Uint8Array(0));
    }
  }

  refuse(cause: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(cause);
  }
}

let platform: Platform;
let own: Account;
let peer: Account;

beforeAll(async () => {
  platform = await testPlatform();
  [own, peer] = await Promise.all([makeAccount(platform, 2), makeAccount(platform, 10)]);
});

const setUp = async () => {
  const clock = new ServerClock(new FakeClock(NOW));
  const base = openMemoryStore();
  const store = new EngineStore(base, await base.claimEngine(), () => undefined);
  await store.transact(async (copy) => {
    for (const { address, contact } of [own, peer]) copy.put(contacts, address, contact);
  });
  const slow = new SlowDirectory();
  const directory = slow as unknown as Directory;
  const sessions = sessionRows(platform);
  const shared = { store, clock, sessions, directory, log: NO_LOG };
  const known = new Contacts({ ...shared, own: own.address, leastVersion: () => 1, onNewList: () => undefined });
  const identity = { address: own.address, device: [...own.bundles.keys()][0] } as Identity;
  const wire = { token: () => 'token' } as Wire;
  const attempts = new Map<DeviceId, string>();
  const rosters = () => Promise.reject(new TransportError('unreachable'));
  const services = { store, clock, directory, sessions, contacts: known, wire, platform };
  const parts = { ...services, identity, rosters, attempts, onOutbox: () => undefined };
  const all = [...peer.bundles.keys(), ...[...own.bundles.keys()].slice(1)];
  const row = { conversation: directConversation(peer.address), sentAt: NOW, content: new Uint8Array(1) };
  return {
    slow,
    all,
    prepare: () => prepareSend(parts, peer.address, [row]),
  };
};

it('asks for the bundles of several devices at the same time, and of no more than some', async () => {
  const { slow, all, prepare } = await setUp();
  const preparing = prepare();
  await slow.hasAsked(BUNDLES_AT_ONCE);
  expect(slow.asked).toHaveLength(BUNDLES_AT_ONCE);
  slow.answer(peer.bundles);
  await slow.hasAsked(all.length);
  slow.answer(new Map([...peer.bundles, ...own.bundles]));
  const prepared = await preparing;
  expect(prepared.kind === 'ready' && [...prepared.bundles.keys()].sort()).toEqual(all.toSorted());
  expect(slow.asked.at(-1)).toBe(`${own.address} ${all.at(-1) ?? ''}`);
});

it('asks for no more after the server did not answer one', async () => {
  const { slow, prepare } = await setUp();
  const preparing = prepare();
  const cause = new TransportError('unreachable');
  const over = expect(preparing).rejects.toBe(cause);
  await slow.hasAsked(BUNDLES_AT_ONCE);
  slow.refuse(cause);
  await over;
  expect(slow.asked).toHaveLength(BUNDLES_AT_ONCE);
});

it('gives the obstacle where a bundle does not hold', async () => {
  const { slow, prepare } = await setUp();
  const preparing = prepare();
  await slow.hasAsked(BUNDLES_AT_ONCE);
  slow.answer(
    new Map([...peer.bundles].map(([device, bytes]) => [device, Uint8Array.from(bytes, (byte) => byte ^ 1)])),
  );
  expect(await preparing).toMatchObject({ kind: 'obstacle' });
});
