/** Who gets a content of a group or team (PROTOCOL 8.3), and who never does (21.1). */
import { describe, expect, test } from 'vitest';
import { participantsOf, type Room } from './participants.ts';
import { receiversOf, refuseOutsiders } from './receivers.ts';

const account = (fill: number): Uint8Array => new Uint8Array(20).fill(fill);
const [VISITOR, OWNER, AGENT, STRANGER] = [1, 2, 3, 4].map(account) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
const roster = {
  members: [
    { account: OWNER, role: 3 as const },
    { account: AGENT, role: 1 as const },
  ],
};
const teamRoom: Room = { kind: 'members', entry: roster };
const withVisitor: Room = { kind: 'visitor', owner: OWNER, visitor: VISITOR, entry: roster };
const NOTES = [14, 15, 24];
const TEXT = 1;

describe('a text', () => {
  test('goes to whoever takes part, and to the other own devices', () => {
    expect(receiversOf(TEXT, withVisitor, VISITOR)).toEqual([VISITOR, OWNER, AGENT]);
    expect(receiversOf(TEXT, withVisitor, AGENT)).toEqual([VISITOR, OWNER, AGENT]);
    expect(receiversOf(TEXT, { ...withVisitor, entry: undefined }, OWNER)).toEqual([VISITOR, OWNER]);
    expect(receiversOf(TEXT, teamRoom, AGENT)).toEqual([OWNER, AGENT]);
  });

  test('goes to nobody who has left', () => {
    const left: Room = { ...withVisitor, entry: { members: roster.members.slice(0, 1) } };
    expect(participantsOf(left)).toEqual([VISITOR, OWNER]);
    expect(() => refuseOutsiders([VISITOR, OWNER, AGENT], TEXT, left, OWNER)).toThrow('not-allowed');
    expect(() => refuseOutsiders([VISITOR, OWNER], TEXT, left, OWNER)).not.toThrow();
  });
});

describe.each(NOTES)('a content of type %i', (type) => {
  test('goes to the roster and the own account alone', () => {
    expect(receiversOf(type, teamRoom, AGENT)).toEqual([OWNER, AGENT]);
    expect(() => refuseOutsiders([OWNER, AGENT], type, teamRoom, AGENT)).not.toThrow();
  });

  test('is refused in the conversation with a visitor', () => {
    expect(() => receiversOf(type, withVisitor, AGENT)).toThrow('not-allowed');
    expect(() => refuseOutsiders([OWNER, AGENT], type, withVisitor, AGENT)).toThrow('not-allowed');
  });

  test('with a visitor on the list by a fault is refused as a whole (C2)', () => {
    for (const faulty of [[OWNER, AGENT, VISITOR], [VISITOR], [STRANGER, OWNER]]) {
      expect(() => refuseOutsiders(faulty, type, teamRoom, AGENT)).toThrow('not-allowed');
    }
  });
});
