/** The team of a fake client. */
import { AccountId } from '@cipherchat/protocol';
import { ChatError } from '../../src/base/errors.ts';
import type { JoinedTeam, Team, TeamFacet, TeamInvitation } from '../../src/facade/team.ts';
import type { FakeWorld } from './fake-world.ts';

const INVITED_UNTIL = Date.UTC(2027, 0, 1);

export class FakeTeam implements TeamFacet {
  readonly #world: FakeWorld;
  team: Team | undefined;
  invited: readonly TeamInvitation[] = [];
  teams: readonly JoinedTeam[] = [];

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async own(): Promise<Team | undefined> {
    return this.team;
  }

  async change({ name, members }: Parameters<TeamFacet['change']>[0]): Promise<void> {
    this.#world.asked('team.change', { name, members });
    if (name.length > 64) throw new ChatError('name-too-long');
    if (members.length > 63) throw new ChatError('too-many');
    this.team = { name, members: members.toSorted(), isPublished: true, hasOtherRoster: false };
  }

  async invite(): Promise<TeamInvitation> {
    this.#world.asked('team.invite', {});
    const invitation = { code: String(this.invited.length).padStart(32, '0'), until: INVITED_UNTIL };
    this.invited = [...this.invited, invitation];
    return invitation;
  }

  async invitations(): Promise<readonly TeamInvitation[]> {
    return this.invited;
  }

  async withdraw(code: string): Promise<void> {
    this.#world.asked('team.withdraw', { code });
    this.invited = this.invited.filter((one) => one.code !== code);
  }

  async join(owner: string, code: string, words: (code: string) => string): Promise<void> {
    this.#world.asked('team.join', { owner, words: words(code) });
    if (!AccountId.is(owner)) throw new ChatError('not-an-address');
    this.teams = [...this.teams, { owner, name: undefined, isMember: false }];
  }

  async joined(): Promise<readonly JoinedTeam[]> {
    return this.teams;
  }

  async leave(owner: string): Promise<void> {
    this.#world.asked('team.leave', { owner });
    this.teams = this.teams.filter((one) => one.owner !== owner);
  }
}
