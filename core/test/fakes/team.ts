/** The team of a fake client. */
import { ChatError } from '../../src/base/errors.ts';
import type { Team, TeamFacet } from '../../src/facade/team.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeTeam implements TeamFacet {
  readonly #world: FakeWorld;
  team: Team | undefined;

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
}
