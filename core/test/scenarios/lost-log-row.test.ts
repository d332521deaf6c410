/** A text on its way whose row in the log is gone: nothing is sent in its place. */
import { expect, it } from 'vitest';
import { Chat } from './support/chat.ts';
import type { Change, Row } from '../../src/storage/port.ts';
it('a text on its way whose row in the log is gone does not become "sent"', async () => {
  const chat = new Chat();
  const [alice, bob] = [await chat.inbox(), await chat.inbox()];
  await alice.client.messages.send(bob.address, 'hello');
  await bob.shows(alice.address, 'hello');
  const sealed = (changes: readonly Change[]) =>
    ['sessions', 'outbox'].every((t) => changes.some((change) => change.kind === 'put' && change.table === t));
  alice.tab.dieAtCommit('after', sealed);
  void alice.client.messages.send(bob.address, 'secret text');
  await alice.died();
  const [row] = alice.person.profile.list('outbox', { group: 'text' });
  const key = row?.key ?? '';
  alice.person.profile.apply([
    { kind: 'delete', table: 'messages', key },
    { kind: 'put', table: 'outbox', row: { ...row, value: { ...(row?.value as object), send: undefined } } as Row },
  ]);
  const again = await chat.open(alice.person, { kind: 'widget' });
  await again.online();
  await chat.clock.advance(60_000);
  expect(again.wire.log.filter(({ name }) => name === 'envelope:send')).toEqual([]);
  expect(alice.person.profile.list('outbox', { group: 'text' })).toEqual([]);
  chat.excuse('the text was taken out of the log by hand', 'D6');
  await chat.close();
});
