/**
 * An invitation to a team is a secret code in a link. Whoever accepts it writes to the owner, in the conversation of
 * the two, words that contain the code; the owner's client then names that account on the roster.
 */
import { AccountId, DAY_MS, equalBytes } from '@cipherchat/protocol';
import type { Identity } from '../accounts/identity.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { text } from '../contents/conversation/text.ts';
import { joinedKey, joinedTeams, teamInvitationKey, teamInvitations, teamWishes } from '../rows/team-rows.ts';
import type { OpenedMessage, WorkingCopy } from '../rows/working-copy.ts';
import { intents } from '../rows/intents.ts';
import { allEntries, membersOf, publishedChain } from '../rosters/own-roster.ts';

export const INVITATION_MS = 7 * DAY_MS;

const CODE = /\b[\da-f]{32}\b/u;

export const isInvitationCode = (code: string): boolean => CODE.exec(code)?.[0] === code;

export type JoiningParts = {
  readonly identity: Pick<Identity, 'address'>;
  readonly clock: ServerClock;
  readonly onOutbox: () => void;
};

/** What the team is to be with one more; undefined where it is a member already. */
const wishWith = async (copy: WorkingCopy, member: AccountId) => {
  const head = (await publishedChain(await allEntries(copy))).at(-1)?.entry;
  const current = { name: head?.name ?? '', members: head === undefined ? [] : membersOf(head) };
  const { name, members } = (await copy.get(teamWishes, 'team-wish')) ?? current;
  return members.includes(member) ? undefined : { name, members: [...members, member] };
};

/** Written to the own account: then the conversation with the sender shows it. */
const codeIn = ({ content }: OpenedMessage, own: Uint8Array): string | undefined =>
  content?.body.type === text.number && equalBytes(content.to, own) ? CODE.exec(content.body.text)?.[0] : undefined;

/** At the end of a unit of work: who has accepted an invitation of this device joins. */
export const takeJoining = async (copy: WorkingCopy, { identity, clock, onOutbox }: JoiningParts): Promise<void> => {
  for (const opened of copy.opened) {
    const { account } = opened.envelope.sender;
    const code = codeIn(opened, AccountId.toBytes(identity.address));
    if (account === identity.address || code === undefined) continue;
    const invitation = await copy.get(teamInvitations, teamInvitationKey(code));
    if (invitation === undefined) continue;
    copy.delete(teamInvitations, teamInvitationKey(code));
    const wish = invitation.at + INVITATION_MS > clock.now() ? await wishWith(copy, account) : undefined;
    if (wish === undefined) continue;
    copy.put(teamWishes, 'team-wish', wish);
    copy.afterwards(onOutbox);
  }
};

/** An owner who writes to a colleague may have named this account just now. */
export const lookAtRosters = async (copy: WorkingCopy, { identity, onOutbox }: JoiningParts): Promise<void> => {
  const own = AccountId.toBytes(identity.address);
  for (const { envelope, content } of copy.opened) {
    const { account } = envelope.sender;
    if (content === undefined || content.counter === 0 || !equalBytes(content.to, own)) continue;
    if ((await copy.get(joinedTeams, joinedKey(account))) === undefined) continue;
    copy.put(intents, `roster:${account}`, { kind: 'roster', owner: account });
    copy.afterwards(onOutbox);
  }
};
