/**
 * Which conversation a content for a team belongs to, and whether its sender takes part (PROTOCOL 7.2, 8.3, 21). One
 * whose sender holds entries of the roster that are not held here waits for them.
 */
import { AccountId, DAY_MS } from '@cipherchat/protocol';
import { conversationOfKey, directConversation, peerOf, type ConversationId } from '../base/conversation-id.ts';
import { allowsRoute, type Side } from '../contents/addressing.ts';
import type { Content } from '../contents/content.ts';
import type { ReadGroupEntry } from '../crypto/group-entry.ts';
import { judgeHead } from '../groups/judge-head.ts';
import { participantsOf, type Room } from '../groups/participants.ts';
import { keepConversation, openConversation } from '../log/conversation.ts';
import { intents } from '../rows/intents.ts';
import { conversations } from '../rows/records.ts';
import { joinedKey, joinedTeams } from '../rows/team-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { noteStated, rosterOf } from '../rosters/known-rosters.ts';
import type { Addressed } from './addressed-conversation.ts';
import type { Applied, ApplyParts } from './apply-content.ts';
import { holdContent } from './hold-content.ts';

const REFUSED: Addressed = { kind: 'refused', code: 'not-allowed' };
const ADDRESS_BYTES = 20;
/** What a colleague wrote in a conversation that the visitor never opened to the team goes after this time. */
const MAX_HELD_MS = 7 * DAY_MS;

/** Undefined: this account was not told to take part. */
const conversationFor = async (
  copy: WorkingCopy,
  { identity, visits }: Pick<ApplyParts, 'identity' | 'visits'>,
  { owner, visitor, to }: { readonly owner: AccountId; readonly visitor: AccountId; readonly to: Uint8Array },
): Promise<ConversationId | undefined> => {
  if (owner === visitor) return undefined;
  if (identity.address === owner) return directConversation(visitor);
  if (identity.address === visitor) return visits === owner ? directConversation(owner) : undefined;
  return (await copy.get(joinedTeams, joinedKey(owner))) === undefined ? undefined : conversationOfKey(to);
};

/** The server serves every entry, so nobody else need be asked. */
const wantRoster = (copy: WorkingCopy, { onOutbox }: Pick<ApplyParts, 'onOutbox'>, owner: AccountId): void => {
  copy.put(intents, `roster:${owner}`, { kind: 'roster', owner });
  copy.afterwards(onOutbox);
};

const sideOf = (account: AccountId, { owner, visitor }: { readonly owner: string; readonly visitor: string }): Side =>
  account === visitor ? 'visitor' : account === owner ? 'owner' : 'roster';

/**
 * A conversation of the owner becomes one of the team when the visitor writes to the team, or another own device does.
 * A colleague cannot make it one, and so read what owner and visitor write to each other.
 */
const mayOpen = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  { sender, isOwners }: { readonly sender: Side; readonly isOwners: boolean },
): Promise<boolean> =>
  !isOwners || sender !== 'roster' || (await copy.get(conversations, conversation))?.members !== undefined;

/** The owner's and the visitor's row goes on as that of the direct conversation. True: it became one of the team. */
const noteMembers = async (
  copy: WorkingCopy,
  conversation: ConversationId,
  { room, own, at }: { readonly room: Room; readonly own: AccountId; readonly at: number },
): Promise<boolean> => {
  const record = await openConversation(copy, conversation, at);
  const ends = [own, peerOf(conversation)];
  const members = participantsOf(room)
    .map((account) => AccountId.fromBytes(account))
    .filter((account) => !ends.includes(account));
  if (record.members?.join() !== members.join()) keepConversation(copy, { ...record, members });
  return record.members === undefined;
};

const numberOf = ({ body }: Content): number => (body.type === 'unknown' ? body.number : body.type);

const roomOf = (owner: AccountId, visitor: AccountId, entry: ReadGroupEntry | undefined): Room => ({
  kind: 'visitor',
  owner: AccountId.toBytes(owner),
  visitor: AccountId.toBytes(visitor),
  entry,
});

type Place = {
  readonly conversation: ConversationId;
  readonly owner: AccountId;
  readonly visitor: AccountId;
  readonly room: Room;
  readonly sender: Side;
  readonly since: number | undefined;
};

const take = async (
  copy: WorkingCopy,
  parts: ApplyParts,
  opened: Applied & { readonly content: Content },
  { conversation, owner, visitor, room, sender, since }: Place,
): Promise<Addressed> => {
  const { content, envelope } = opened;
  const own = parts.identity.address;
  const now = parts.clock.now();
  if (!(await mayOpen(copy, conversation, { sender, isOwners: own === owner }))) {
    if (now - (since ?? now) < MAX_HELD_MS) await holdContent(copy, opened, { owner, since: since ?? now });
    return REFUSED;
  }
  const isNew = content.counter > 0 && (await noteMembers(copy, conversation, { room, own, at: envelope.at }));
  // What colleagues wrote in it was held, and is looked at again.
  if (isNew && own === owner) wantRoster(copy, parts, owner);
  const isColleagues = own !== visitor && sender !== 'visitor';
  return { kind: 'taken', conversation, mine: envelope.sender.account === own, isColleagues };
};

/** `since`: it is held since then; undefined: it has just arrived. Only for contents whose `to` has 40 bytes. */
export const addressInTeam = async (
  copy: WorkingCopy,
  parts: ApplyParts,
  opened: Applied & { readonly content: Content },
  since?: number,
): Promise<Addressed> => {
  const { content, envelope } = opened;
  const { to, head } = content;
  const owner = AccountId.fromBytes(to.subarray(0, ADDRESS_BYTES));
  const visitor = AccountId.fromBytes(to.subarray(ADDRESS_BYTES));
  const conversation = await conversationFor(copy, parts, { owner, visitor, to });
  if (conversation === undefined || head === undefined) return REFUSED;
  const { account } = envelope.sender;
  const own = parts.identity.address;
  const [sender, receiver] = [account, own].map((one) => sideOf(one, { owner, visitor })) as [Side, Side];
  const route = { to: to.length, sender, receiver, isOwn: account === own };
  if (!allowsRoute(numberOf(content), route)) return REFUSED;
  const held = await rosterOf(copy, parts, owner);
  const now = parts.clock.now();
  const room = roomOf(owner, visitor, held);
  const verdict = judgeHead({
    head,
    held,
    room,
    sender: AccountId.toBytes(account),
    own: AccountId.toBytes(own),
    heldMs: since === undefined ? 0 : now - since,
  });
  switch (verdict.kind) {
    case 'drop':
      return REFUSED;
    case 'hold':
    case 'hold-as-fork':
      if (account === owner) await noteStated(copy, owner, head[0]);
      await holdContent(copy, opened, { owner, since: since ?? now });
      if (since === undefined) wantRoster(copy, parts, owner);
      return REFUSED;
    case 'show':
    case 'show-and-tell':
    case 'show-with-warning':
      return take(copy, parts, opened, { conversation, owner, visitor, room, sender, since });
  }
};
