import { describe, expect, it } from 'vitest';
import { entryBy, inRole, PEOPLE } from '../../test/support/group-people.ts';
import { teamIdOf } from '../crypto/group-entry.ts';
import { decodeContent } from '../contents/content.ts';
import { encodeRoomContent } from './encode-room-content.ts';

const fields = {
  epoch: 1,
  previous: new Uint8Array(32),
  issued: 5,
  listVersion: 0,
  name: '',
  members: [inRole(PEOPLE.owner, 3)],
} as const;
const team = await entryBy(PEOPLE.owner, { ...fields, id: await teamIdOf(PEOPLE.owner.account), kind: 2 });

const content = (to: Uint8Array, type: number) => ({
  to,
  messageId: new Uint8Array(16).fill(1),
  counter: 1,
  previous: new Uint8Array(16),
  sent: 7,
  type,
  body: new Map(),
});
const withinTeam = [14, 15, 24];

describe('a note, a state and a setting', () => {
  it.each(withinTeam)('of type %i are written to the room of the team', (type) => {
    const { to, head } = decodeContent(encodeRoomContent(content(team.id, type), team));
    expect(to).toEqual(team.id);
    expect(head).toEqual([1, team.hash.subarray(0, 16)]);
  });

  it.each(withinTeam)('of type %i are never written to a visitor, nor to a conversation with one', (type) => {
    const { owner, other } = PEOPLE;
    const otherTeam = team.id.map((byte) => byte ^ 1);
    for (const to of [other.account, new Uint8Array([...owner.account, ...other.account]), otherTeam])
      expect(() => encodeRoomContent(content(to, type), team)).toThrow('not-allowed');
  });

  it('alone are written there', () => {
    expect(() => encodeRoomContent(content(team.id, 1), team)).toThrow('not-allowed');
  });
});
