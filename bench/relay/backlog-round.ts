/** Messages that wait for one device: seconds from opening the connection until it has read them all. */
import { waitUntil, wallClock } from '../paced.ts';
import { connectPerson, PAGE, sendsTo, type Page } from './cipherchat-pair.ts';
import { LoadSocket } from './load-socket.ts';
import { newPeople, type ChatTarget } from './target.ts';

const UNDER_WAY = 256;

export const measureBacklog = async ({ server }: ChatTarget, count: number): Promise<number> => {
  const [sender, receiver] = await newPeople(server, 2);
  if (sender === undefined || receiver === undefined) throw new Error('A backlog has two people.');
  const from = await connectPerson(server.url, sender);
  const next = sendsTo(receiver);
  let [sent, stored] = [0, 0];
  const send = (): void => {
    if (sent === count) return;
    sent += 1;
    from.request('envelope:send', next().json, () => {
      stored += 1;
      send();
    });
  };
  for (let i = 0; i < UNDER_WAY; i += 1) send();
  await waitUntil(() => stored === count || from.refusals > 0, 'The last message of the backlog');
  if (from.refusals > 0) throw new Error('The server refused a message of the backlog.');
  const begin = wallClock();
  const to = await LoadSocket.open(server.url, { token: receiver.token });
  let read = 0;
  await new Promise<void>((resolve) => {
    const pull = (after: number): void =>
      to.request('mailbox:pull', `{"after":${String(after)},"limit":${String(PAGE)}}`, (answer) => {
        const { envelopes, more } = JSON.parse(answer) as Page;
        read += envelopes.length;
        if (more) pull(envelopes.at(-1)?.sequence ?? 0);
        else resolve();
        const ids = envelopes.map(({ id }) => id);
        if (ids.length > 0) to.request('mailbox:acknowledge', JSON.stringify({ envelopes: ids }));
      });
    pull(0);
  });
  const seconds = (wallClock() - begin) / 1000;
  from.close();
  to.close();
  if (read !== count) throw new Error(`${String(read)} of ${String(count)} messages were read.`);
  return seconds;
};
