/** Puts waiting messages of devices that never come into the data of a server that does not run. */
import { newId } from '../../server/test/support/signing.ts';
import { openSqliteStore } from '../../server/src/storage/sqlite/sqlite-store.ts';
import { newMessage } from './cipherchat-pair.ts';
import { newPeople } from './target.ts';
import { startSqlite, type ServerChoice } from './targets.ts';

const PEOPLE = 101;
const AT_ONCE = 2_000;

export const fillMailboxes = async (
  choice: ServerChoice & { readonly dataDir: string },
  rows: number,
): Promise<void> => {
  const target = await startSqlite(choice);
  const [sender, ...receivers] = await newPeople(target.server, PEOPLE);
  await target.stop();
  if (sender === undefined) throw new Error('There is a sender.');
  const store = openSqliteStore({ dataDir: choice.dataDir });
  const message = newMessage();
  const iv = message.slice(4, 20);
  for (let stored = 0; stored < rows; stored += AT_ONCE) {
    const sends = Array.from({ length: Math.min(AT_ONCE, rows - stored) }, async (_, i) => {
      const receiver = receivers[i % receivers.length];
      if (receiver === undefined) throw new Error('There is a receiver.');
      const send = { sender: sender.principal, id: newId(), receivers: [{ ...receiver.principal, message, iv }] };
      return await store.send({ ...send, lists: undefined, now: Date.now() }, Number.POSITIVE_INFINITY);
    });
    const outcomes = await Promise.all(sends);
    if (outcomes.some(({ kind }) => kind !== 'stored')) throw new Error('A message was not stored.');
  }
  await store.close();
};
