/** Alice and Bob as one schedule finds them, made once and copied for each. */
import { Chat, type Inbox } from '../scenarios/support/chat.ts';
import { FakeClock } from '../support/fake-clock.ts';
import type { ServerData } from '../support/server-data.ts';
import { Player, type Start } from './player.ts';
import type { Note } from './reached.ts';
import type { Who } from './schedule.ts';

export type Beginning = {
  readonly now: number;
  readonly data: ServerData;
  readonly people: Readonly<Record<Who, Start>>;
};

export type World = { readonly chat: Chat; readonly players: Readonly<Record<Who, Player>> };

const startOf = (tab: Inbox): Start => ({
  profile: tab.person.profile.copy(),
  address: tab.address,
  wrote: tab.wrote,
});

/** Both have their keys; if `acquainted`, they have greeted each other. */
export const makeBeginning = async (acquainted: boolean): Promise<Beginning> => {
  const chat = new Chat();
  const [alice, bob] = [await chat.inbox(), await chat.inbox()];
  if (acquainted) {
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await bob.client.messages.send(alice.address, 'hi');
    await alice.shows(bob.address, 'hi');
    await bob.says(alice.address, 'hi', 'delivered');
    await alice.says(bob.address, 'hello', 'delivered');
  }
  await chat.clock.advance(60_000);
  await chat.close();
  return {
    now: chat.clock.now(),
    data: chat.server.data,
    people: { alice: startOf(alice), bob: startOf(bob) },
  };
};

export const startWorld = ({ now, data, people }: Beginning, note: Note): World => {
  const chat = new Chat(new FakeClock(now));
  chat.server.data.adopt(data);
  const player = (who: Who): Player => new Player(chat, who, people[who], note);
  return { chat, players: { alice: player('alice'), bob: player('bob') } };
};
