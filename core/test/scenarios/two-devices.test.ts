/** An account with two devices: the second one holds no account key, and registers by a list that the first signed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, REMOVAL_REASON, type DeviceId } from '@cipherchat/protocol';
import { changeKey, listChanges } from '../../src/rows/list-changes.ts';
import { Chat, type Inbox } from './support/chat.ts';
import { linkDevice, type LinkedDevice } from './support/linked-device.ts';

describe('an account with two devices', () => {
  let chat: Chat;
  let owner: Inbox;
  let second: LinkedDevice;
  let visitor: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    [owner, visitor] = [await chat.inbox(undefined, 'app'), await chat.inbox()];
    second = await linkDevice(chat, owner);
  });
  afterEach(() => chat.close());

  const remove = async (device: DeviceId): Promise<void> => {
    const at = chat.clock.now();
    const change = { kind: 'remove', at, reason: REMOVAL_REASON.removed, since: at } as const;
    await owner.tab.store.commit([
      { kind: 'put', table: 'account', row: listChanges.toRow(changeKey(device), change) },
    ]);
    await owner.client.account.setName('looks');
    await chat.clock.until(() => !chat.server.data.listed(owner.address).includes(device), { what: 'the removal' });
  };

  it('gets each message of a visitor on both, and answers from either', async () => {
    expect(second.address).toBe(owner.address);
    await visitor.client.messages.send(owner.address, 'to both of you');
    await owner.shows(visitor.address, 'to both of you');
    await second.shows(visitor.address, 'to both of you');
    await second.client.messages.send(visitor.address, 'from the phone');
    await visitor.shows(owner.address, 'from the phone');
  });

  it('keeps both through a weekly renewal, without a word about devices', async () => {
    await visitor.client.messages.send(owner.address, 'before');
    await second.shows(visitor.address, 'before');
    chat.clock.sleep(8 * DAY_MS);
    for (const { tab } of [owner, second]) tab.browser.wake();
    await chat.clock.until(() => chat.server.data.allLists(owner.address).length > 2, { withinMs: 4 * HOUR_MS });
    expect(chat.server.data.listed(owner.address)).toHaveLength(2);
    await visitor.client.messages.send(owner.address, 'after');
    await second.shows(visitor.address, 'after');
    expect(await second.notes(visitor.address)).toEqual([]);
  });

  it('sends nothing more to a device that was removed, and that device cannot send', async () => {
    await visitor.client.messages.send(owner.address, 'to both');
    await second.shows(visitor.address, 'to both');
    chat.excuse('the device was removed before', 'D1', 'D2', 'D4');
    await remove(second.device);
    await visitor.client.messages.send(owner.address, 'not for the phone');
    await owner.shows(visitor.address, 'not for the phone');
    await chat.clock.advance(60_000);
    expect(await second.log(visitor.address)).toEqual(['theirs: to both']);
    expect(second.client.state().connection).toBe('offline');
  });
});
