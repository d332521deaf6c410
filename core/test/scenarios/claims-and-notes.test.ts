/** What a message says of lists, and a request for contents, leave a note only where something did change. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MessageId } from '@cipherchat/protocol';
import { addressBytes, contacts, newContact } from '../../src/accounts/contacts.ts';
import { resendRequest } from '../../src/contents/control/resend-request.ts';
import { verifyDeviceList } from '../../src/crypto/device-list.ts';
import { outbox } from '../../src/rows/records.ts';
import { Chat, type Inbox } from './support/chat.ts';
import { addDevice } from './support/second-device.ts';

describe('a note', () => {
  let chat: Chat;
  let alice: Inbox;
  let bob: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await bob.client.messages.send(alice.address, 'hi');
    await alice.shows(bob.address, 'hi');
  });
  afterEach(() => chat.close());

  it('is not left by 42 messages that name other lists of either side, as long as no list proves it', async () => {
    const forged = async (of: Inbox) => {
      const [list = new Uint8Array()] = chat.server.data.lists(of.address).lists;
      const bytes = await chat.signAnotherList(of.person, list);
      const { clock } = chat;
      const contact = newContact(await verifyDeviceList(bytes, addressBytes(of.address)), clock.now());
      return { kind: 'put', table: 'contacts', row: contacts.toRow(of.address, contact) } as const;
    };
    const changes = [await forged(alice), await forged(bob)];
    bob.wire.judge((name) => (name === 'store:compare' ? { kind: 'refuse', code: 'unavailable' } : undefined));
    bob = await chat.reopen(bob, () => bob.person.profile.apply(changes));
    for (let i = 0; i < 42; i += 1) await bob.client.messages.send(alice.address, `text ${String(i)}`);
    await alice.shows(bob.address, 'text 41');
    await chat.clock.advance(120_000);
    expect(await alice.notes(bob.address)).toEqual([]);
  });

  it('about the own list has its own words, and is left once after the look found a newer one', async () => {
    await addDevice(chat, alice);
    await bob.client.messages.send(alice.address, 'to both');
    await alice.shows(bob.address, 'to both');
    await chat.clock.advance(120_000);
    expect(await alice.notes(bob.address)).toEqual(['own-devices-changed']);
  });

  it('about the own list is in the commit that adopts it, also where no message named it', async () => {
    const { person, address } = alice;
    await alice.client.close();
    await addDevice(chat, alice);
    const dying = await chat.open(person, {
      kind: 'widget',
      wrapStore: (tab) => {
        tab.dieAtCommit('after', (changes) =>
          changes.some((one) => one.kind === 'put' && one.table === 'contacts' && one.row.key === address),
        );
        return tab;
      },
    });
    await chat.clock.until(() => dying.wire.dead, { what: 'the adoption' });
    const next = await chat.open(person, { kind: 'widget' });
    await chat.clock.until(() => person.profile.get('account', 'list:2') !== undefined);
    expect(await next.notes(bob.address)).toEqual(['own-devices-changed']);
  });

  it('about the own list is left once a day, however many lists a comparison finds', async () => {
    const adopt = async (version: number, meanwhile: () => void = () => undefined): Promise<void> => {
      await addDevice(chat, alice);
      alice = await chat.reopen(alice, meanwhile);
      await chat.clock.until(() => alice.person.profile.get('account', `list:${String(version)}`) !== undefined);
    };
    await adopt(2);
    await adopt(3);
    expect(await alice.notes(bob.address)).toEqual(['own-devices-changed']);
    await adopt(4, () => chat.clock.sleep(DAY_MS));
    expect(await alice.notes(bob.address)).toEqual(['own-devices-changed', 'own-devices-changed']);
    expect(await bob.notes(alice.address)).not.toContain('own-devices-changed');
  });

  it('is not left by requests for contents that no one sent', async () => {
    const [device] = chat.server.data.listed(alice.address);
    bob = await chat.reopen(bob, () => {
      for (let i = 0; i < 4; i += 1) {
        const body = { type: resendRequest.number, envelopeIds: [new Uint8Array(16).fill(i)], counters: undefined };
        const row = { conversation: alice.address, sentAt: chat.clock.now(), device, body };
        const key = MessageId.fromBytes(new Uint8Array(16).fill(100 + i));
        bob.person.profile.apply([{ kind: 'put', table: 'outbox', row: outbox.toRow(key, row) }]);
      }
    });
    await bob.client.messages.send(alice.address, 'after them');
    await alice.shows(bob.address, 'after them');
    expect(await alice.notes(bob.address)).toEqual([]);
  });
});
