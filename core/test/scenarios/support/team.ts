/** Teams in scenarios. */
import type { TeamFacet } from '../../../src/facade/team.ts';
import type { Chat, Tab } from './chat.ts';

export const teamOf = ({ client: { team } }: Tab): TeamFacet => {
  if (team === undefined) throw new Error('this client has no teams');
  return team;
};

/** The owner invites, and the other one is on the roster. */
export const inviteTo = async ({ clock }: Chat, owner: Tab, tab: Tab): Promise<void> => {
  const { code } = await teamOf(owner).invite();
  await teamOf(tab).join(owner.address, code, (text) => `I accept the invitation ${text}`);
  const isMember = async (): Promise<boolean> =>
    (await teamOf(tab).joined()).some((one) => one.owner === owner.address && one.isMember);
  await clock.until(isMember, { what: 'a member' });
};
