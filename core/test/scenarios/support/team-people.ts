/** Who takes part in scenarios with a team: its owner, colleagues, and visitors. */
import { expect } from 'vitest';
import type { TeamFacet } from '../../../src/facade/team.ts';
import type { TeamNote, TeamRoomFacet } from '../../../src/facade/team-room.ts';
import type { ConversationId } from '../../../src/view.ts';
import type { Chat, Tab } from './chat.ts';

export const teamOf = ({ client }: Tab): TeamFacet => client.team ?? expect.fail('no team facet');
export const roomOf = ({ client }: Tab): TeamRoomFacet => client.teamRoom ?? expect.fail('no room');

/** As a colleague calls the conversation of this owner with this visitor. */
export const asColleague = (owner: Tab, visitor: Tab): ConversationId =>
  `${owner.address}${visitor.address}` as ConversationId;

export const joinTeam = async (chat: Chat, owner: Tab, agent: Tab): Promise<void> => {
  const { code } = await teamOf(owner).invite();
  await teamOf(agent).join(owner.address, code, (text) => `I accept the invitation ${text}`);
  const isMember = async (): Promise<boolean> =>
    (await teamOf(agent).joined()).some((team) => team.owner === owner.address && team.isMember);
  await chat.clock.until(isMember, { what: 'a member' });
};

/** The roster is to have these members. Resolves once the server knows. */
export const changeTeam = async (chat: Chat, owner: Tab, members: readonly Tab[]): Promise<void> => {
  await teamOf(owner).change({ name: '', members: members.map(({ address }) => address) });
  await chat.clock.until(async () => (await teamOf(owner).own())?.isPublished === true, { what: 'the roster' });
};

/** A visitor of the owner's page, who has not written yet. */
export const visit = async (chat: Chat, owner: Tab): Promise<Tab> => {
  const tab = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address: owner.address } });
  await tab.client.account.create({ name: 'Mara' });
  await tab.online();
  return tab;
};

/** Address of who has the conversation; undefined: nobody. */
export const assignedIn = async (tab: Tab, conversation: ConversationId): Promise<string | undefined> =>
  (await roomOf(tab).assignment(conversation))?.to;

/** Resolves once all of them know that this one has the conversation. */
export const allKnow = async (
  chat: Chat,
  tabs: readonly (readonly [Tab, ConversationId])[],
  to: Tab | undefined,
): Promise<void> => {
  const know = async (): Promise<boolean> => {
    const known = await Promise.all(tabs.map(([tab, conversation]) => assignedIn(tab, conversation)));
    return known.every((one) => one === to?.address);
  };
  await chat.clock.until(know, { what: `assigned to ${to?.address ?? 'nobody'}`, withinMs: 600_000 });
};

/** Resolves with the note of this text, once it is there and fits. */
export const noteIn = async (
  chat: Chat,
  [tab, conversation]: readonly [Tab, ConversationId],
  text: string,
  fits: (note: TeamNote) => boolean = () => true,
): Promise<TeamNote> => {
  let found: TeamNote | undefined;
  const look = async (): Promise<boolean> => {
    found = (await roomOf(tab).notes(conversation)).find((note) => note.text === text && fits(note));
    return found !== undefined;
  };
  await chat.clock.until(look, { what: `the note "${text}"`, withinMs: 600_000 });
  return found ?? expect.fail('no note');
};
