/** What a text costs its sender grows with the devices of the other side, by the same amount for each. */
import type { SendRequest } from '@cipherchat/protocol';
import { afterEach, expect, it } from 'vitest';
import { Chat } from './support/chat.ts';
import { addDevice } from './support/second-device.ts';

const MOST = 16;

let chat: Chat;
afterEach(() => chat.close());

it('a text to 1, 2 … 16 devices is one send; bytes grow by the same for each device, and each is asked for once', async () => {
  chat = new Chat();
  chat.excuse('the other devices never come online', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  const [owner, visitor] = [await chat.inbox(undefined, 'app'), await chat.inbox()];
  const lengths: number[] = [];
  const requests: number[] = [];
  for (let devices = 1; devices <= MOST; devices += 1) {
    if (devices > 1) await addDevice(chat, owner);
    // The first one learns that there is another device; the second is what a text costs from then on.
    for (const text of [`news ${String(devices).padStart(2, '0')}`, `text ${String(devices).padStart(2, '0')}`]) {
      const before = visitor.wire.log.length;
      await visitor.client.messages.send(owner.address, text);
      await owner.shows(visitor.address, text);
      await chat.clock.advance(1_000);
      const sent = visitor.wire.log.slice(before).filter(({ name }) => name === 'envelope:send');
      if (!text.startsWith('text')) continue;
      expect(sent).toHaveLength(1);
      const { receivers } = sent[0]?.request as SendRequest;
      expect(receivers).toHaveLength(devices);
      lengths.push(JSON.stringify(receivers.filter((one) => one.device !== receivers[0]?.device)).length);
      requests.push(visitor.wire.log.filter(({ name }) => name === 'bundle').length);
    }
  }
  // One bundle for each device, however often a list was renewed.
  expect(requests).toEqual(Array.from({ length: MOST }, (_, i) => i + 1));
  const growth = lengths.slice(1).map((length, i) => length - (lengths[i] ?? 0));
  const [least, most] = [Math.min(...growth.slice(1)), Math.max(...growth.slice(1))];
  expect([least > 0, most - least <= least / 2, growth.length]).toEqual([true, true, MOST - 1]);
});
