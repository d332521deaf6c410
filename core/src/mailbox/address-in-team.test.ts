/** Which contents for a team are taken, and of whom (PROTOCOL 7.2, 8.3, 21.1). The roster is signed, by a real key. */
import { AccountId, GROUP_KIND, type EnvelopeId } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { entryBy, inRole, PEOPLE } from '../../test/support/group-people.ts';
import { ServerClock } from '../clock/server-clock.ts';
import { teamIdOf } from '../crypto/group-entry.ts';
import { directConversation } from '../base/conversation-id.ts';
import { keepConversation, openConversation } from '../log/conversation.ts';
import { EngineStore } from '../rows/engine-store.ts';
import { conversations } from '../rows/records.ts';
import {
  heldContents,
  joinedKey,
  joinedTeams,
  knownRosterKey,
  knownRosters,
  rosterEntries,
  rosterKey,
} from '../rows/team-rows.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { addressInTeam } from './address-in-team.ts';

const NOW = Date.UTC(2027, 0, 1);
const [owner, agent, stranger, visitor] = [PEOPLE.owner, PEOPLE.member, PEOPLE.other, PEOPLE.admin].map(({ account }) =>
  AccountId.fromBytes(account),
) as [AccountId, AccountId, AccountId, AccountId];

const roster = await entryBy(PEOPLE.owner, {
  id: await teamIdOf(PEOPLE.owner.account),
  kind: GROUP_KIND.team,
  epoch: 1,
  previous: new Uint8Array(32),
  issued: NOW,
  listVersion: 0,
  name: '',
  members: [inRole(PEOPLE.owner, 3), inRole(PEOPLE.member, 1)].sort((a, b) => Buffer.compare(a.account, b.account)),
});

type Sent = {
  readonly own?: AccountId;
  readonly visits?: AccountId | undefined;
  readonly sender?: AccountId;
  readonly to?: readonly [AccountId, AccountId];
  readonly epoch?: number;
  readonly number?: number;
  readonly joined?: boolean;
  /** The conversation of owner and visitor is one of the team already. */
  readonly opened?: boolean;
};

/** As it arrives at a colleague, from the visitor, unless said otherwise. */
const arrives = async ({ own = agent, visits, sender = visitor, joined = true, ...sent }: Sent) => {
  const { to = [owner, visitor], epoch = 1, number = 1, opened: isOpen = false } = sent;
  const base = openMemoryStore();
  const store = new EngineStore(base, await base.claimEngine(), () => undefined);
  const clock = new ServerClock(new FakeClock(NOW));
  const parts = { identity: { address: own }, clock, visits, onOutbox: () => undefined, onWriting: () => undefined };
  const body = { type: 'unknown', number } as const;
  const content = {
    to: Uint8Array.from(to.flatMap((one) => [...AccountId.toBytes(one)])),
    messageId: new Uint8Array(16),
    counter: 1,
    previous: new Uint8Array(16),
    sent: NOW,
    head: [epoch, roster.hash.subarray(0, 16)] as const,
    body,
  };
  const id = 'ab'.repeat(16) as EnvelopeId;
  const envelope = { id, sequence: 1, sender: { account: sender, device: 'cd'.repeat(16) }, at: NOW, message: '' };
  await store.transact(async (copy) => {
    copy.put(knownRosters, knownRosterKey(owner), { owner, bytes: roster.bytes, at: NOW });
    copy.put(rosterEntries, rosterKey(1), { epoch: 1, bytes: roster.bytes, published: true, at: NOW });
    if (isOpen) {
      const conversation = directConversation(visitor);
      keepConversation(copy, { ...(await openConversation(copy, conversation, NOW)), members: [agent] });
    }
    if (joined) copy.put(joinedTeams, joinedKey(owner), { owner, at: NOW });
  });
  return store.transact(async (copy) => {
    const opened = { envelope, content, body: { content: new Uint8Array(1) }, began: false } as never;
    const addressed = await addressInTeam(copy, parts, opened);
    const held = await copy.get(heldContents, `held-content:${id}`);
    const { members } = (await copy.get(conversations, directConversation(visitor))) ?? {};
    if (own === owner && !isOpen && addressed.kind !== 'taken') expect(members).toBeUndefined();
    const wanted = (await copy.get(knownRosters, knownRosterKey(owner)))?.wanted;
    const taken = addressed.kind === 'taken' ? addressed.conversation : addressed.kind;
    return { outcome: held === undefined ? taken : 'held', wanted };
  });
};

it.each<[string, Sent, string]>([
  ['a visitor, at a colleague', {}, `${owner}${visitor}`],
  ['the owner, at a colleague', { sender: owner }, `${owner}${visitor}`],
  ['a colleague, at the visitor', { own: visitor, visits: owner, sender: agent }, owner],
  ['of one with a newer roster', { epoch: 2 }, 'held'],
  ['the visitor, at the owner', { own: owner }, visitor],
  [
    'a colleague, at the owner, where the visitor wrote to the team',
    { own: owner, sender: agent, opened: true },
    visitor,
  ],
  ['a colleague, at the owner, where the visitor did not', { own: owner, sender: agent }, 'held'],
  ['a colleague who names anybody', { own: owner, sender: agent, to: [owner, stranger], number: 4 }, 'held'],
])('takes what comes from %s', async (_, sent, expected) => {
  expect((await arrives(sent)).outcome).toBe(expected);
});

it.each([
  ['the owner', owner, 2],
  ['a colleague', agent, undefined],
])('remembers a later roster that %s states, if it is the owner', async (_, sender, expected) => {
  expect((await arrives({ own: visitor, visits: owner, sender, epoch: 2 })).wanted).toBe(expected);
});

it.each<[string, Sent]>([
  ['a stranger who names the team', { sender: stranger }],
  ['a stranger, at the visitor', { own: visitor, visits: owner, sender: stranger }],
  ['another visitor’s conversation', { to: [owner, stranger] }],
  ['a team that the user has not joined', { joined: false }],
  ['a team whose page the visitor does not visit', { own: visitor, visits: stranger, sender: owner }],
  ['at one who is not on the roster', { own: stranger }],
  ['a note', { number: 14, sender: owner }],
  ['the state of a conversation', { number: 15, sender: owner }],
  ['settings of the team', { number: 24, sender: owner }],
  ['a closing by the visitor', { number: 21 }],
  ['a rating by a colleague', { number: 20, sender: owner }],
])('drops %s', async (_, sent) => {
  expect((await arrives(sent)).outcome).toBe('refused');
});
