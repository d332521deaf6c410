/** Which of several sessions with one device sends, and what becomes of the others (PROTOCOL 4, "Sending session"). */
import { compareBytes, DAY_MS, toHex } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { makeDevice, NOW, testPlatform, type TestDevice } from '../../test/support/crypto-devices.ts';
import {
  begin,
  isUnchanged,
  meet,
  open,
  respond,
  seal,
  snapshot,
  type Envelope,
} from '../../test/support/session-pair.ts';
import { withoutEpochs } from '../../test/support/without-epochs.ts';
import { handshakeIdOf } from './handshake.ts';
import { openMessage } from './open-message.ts';
import { afterAccepting } from './after-accepting.ts';
import {
  afterInitiating,
  emptySessionSet,
  findByHandshake,
  openWithSet,
  preferSession,
  pruneSessionsAt,
  type OpenedInSet,
  type SessionSet,
} from './session-set.ts';
import { pruneSessions } from './prune-sessions.ts';
import type { Session } from './session.ts';

const platform = await testPlatform();
const [alice, bob] = await Promise.all([makeDevice(platform), makeDevice(platform)]);

const sidOf = (session: Session | undefined): string | undefined => session && toHex(session.sid);
const archivedOf = (set: SessionSet): readonly string[] => set.archived.map(({ session }) => toHex(session.sid));

const openIn = (set: SessionSet, { envelopeId, message }: Envelope, now = NOW): Promise<OpenedInSet> =>
  openWithSet(platform, withoutEpochs, set, { envelopeId, message, now });

/** Accepts what begins a session, as a client does: made, opened, and only then kept. */
const acceptIn = async (set: SessionSet, from: TestDevice, to: TestDevice, envelope: Envelope): Promise<SessionSet> => {
  const made = await respond(from, to, envelope);
  const { session } = await openMessage(platform, withoutEpochs, made, { ...envelope, now: NOW });
  return afterAccepting(set, session, NOW);
};

const sealIn = async (
  set: SessionSet,
  device: TestDevice,
  text = 'hello',
): Promise<{ readonly set: SessionSet; readonly envelope: Envelope }> => {
  const { session, ...envelope } = await seal(set.sending!, text, { device });
  return { set: { ...set, sending: session }, envelope };
};

describe('two that begin at the same moment', () => {
  const cross = async (): Promise<{
    readonly mine: SessionSet;
    readonly theirs: SessionSet;
    readonly lower: string;
  }> => {
    const [a, b] = [await begin(alice, bob), await begin(bob, alice)];
    const mine = await sealIn(afterInitiating(emptySessionSet, a, NOW), alice);
    const theirs = await sealIn(afterInitiating(emptySessionSet, b, NOW), bob);
    return {
      mine: await acceptIn(mine.set, bob, alice, theirs.envelope),
      theirs: await acceptIn(theirs.set, alice, bob, mine.envelope),
      lower: toHex(compareBytes(a.sid, b.sid) < 0 ? a.sid : b.sid),
    };
  };

  test('go on with the same session, the one of the lower id, and keep the other', async () => {
    for (let i = 0; i < 6; i += 1) {
      const { mine, theirs, lower } = await cross();
      expect([sidOf(mine.sending), sidOf(theirs.sending)]).toEqual([lower, lower]);
      expect([mine.archived.length, theirs.archived.length]).toEqual([1, 1]);
    }
  });

  test('read each other from then on, in either direction', async () => {
    const { mine, theirs } = await cross();
    const one = await sealIn(mine, alice, 'from alice');
    const read = await openIn(theirs, one.envelope);
    const other = await sealIn(read.set, bob, 'from bob');
    const answered = await openIn(one.set, other.envelope);
    expect(sidOf(answered.set.sending)).toBe(sidOf(read.set.sending));
    expect(answered.set.sending!.confirmed).toBe(true);
  });
});

test('a deliberate renewal wins: the new session sends at both ends, the old one receives', async () => {
  const pair = await meet(alice, bob);
  const late = await seal(pair.bob, 'on its way', { device: bob });
  const mine = afterInitiating({ sending: pair.alice, archived: [] }, await begin(alice, bob), NOW);
  const renewed = await sealIn(mine, alice, 'anew');
  const theirs = await acceptIn({ sending: late.session, archived: [] }, alice, bob, renewed.envelope);
  expect(sidOf(theirs.sending)).toBe(sidOf(renewed.set.sending));
  expect([archivedOf(renewed.set), archivedOf(theirs)]).toEqual([[sidOf(pair.alice)], [sidOf(pair.alice)]]);

  // What was under way opens in the archived one. Alice's own session is unconfirmed: it goes on sending.
  const read = await openIn(renewed.set, late);
  expect(sidOf(read.set.sending)).toBe(sidOf(renewed.set.sending));
  const answer = await sealIn(theirs, bob);
  expect((await openIn(read.set, answer.envelope)).set.sending!.confirmed).toBe(true);
});

test('a deliberate renewal wins over an answered session of a lower id: what was under way in it does not undo it', async () => {
  const first = await seal(await begin(bob, alice), 'hello', { device: bob });
  const read = await open(await respond(bob, alice, first), first, { device: alice });
  const answer = await seal(read.session, 'hello to you', { device: alice });
  const answered = await open(first.session, answer, { device: bob });
  const higher = async (): Promise<Session> => {
    const session = await begin(alice, bob);
    return compareBytes(first.session.sid, session.sid) < 0 ? session : higher();
  };
  const renewed = await sealIn(
    afterInitiating({ sending: answer.session, archived: [] }, await higher(), NOW),
    alice,
    'anew',
  );
  const underWay = await seal(answered.session, 'on its way', { device: bob });
  const { set, session } = await openIn(renewed.set, underWay);
  expect(sidOf(session)).toBe(toHex(first.session.sid));
  expect(sidOf(set.sending)).toBe(sidOf(renewed.set.sending));
});

describe('a renewal of a session in which nothing was answered yet, its request lost', () => {
  /** Alice begins, bob renews without having answered; then each writes to the other. */
  const renew = async (isLower: boolean): Promise<{ readonly alices: SessionSet; readonly bobs: SessionSet }> => {
    const first = await sealIn(afterInitiating(emptySessionSet, await begin(alice, bob), NOW), alice);
    const accepted = await acceptIn(emptySessionSet, alice, bob, first.envelope);
    const second = async (): Promise<Session> => {
      const session = await begin(bob, alice);
      return compareBytes(session.sid, accepted.sending!.sid) < 0 === isLower ? session : second();
    };
    const renewed = await sealIn(afterInitiating(accepted, await second(), NOW), bob);
    const underWay = await sealIn(first.set, alice);
    const alices = await acceptIn(underWay.set, bob, alice, renewed.envelope);
    return { alices, bobs: (await openIn(renewed.set, underWay.envelope)).set };
  };

  test.each([
    ['the older', false],
    ['the newer', true],
  ])('leaves both in one session, %s where it has the lower id, and that heals', async (_, isLower) => {
    const { alices, bobs } = await renew(isLower);
    expect(sidOf(alices.sending)).toBe(sidOf(bobs.sending));
    const answer = await sealIn(bobs, bob);
    const read = await openIn(alices, answer.envelope);
    const next = await sealIn(read.set, alice);
    const heard = await openIn(answer.set, next.envelope);
    expect([read.set.sending!.confirmed, heard.set.sending!.confirmed]).toEqual([true, true]);
    expect(sidOf(heard.set.sending)).toBe(sidOf(read.set.sending));
  });
});

describe('a message in an archived session', () => {
  /** Alice sends in the second session; bob still in the first one. */
  const apart = async (): Promise<{ readonly mine: SessionSet; readonly bobs: Session }> => {
    const [first, second] = [await meet(alice, bob), await meet(alice, bob)];
    return { mine: afterInitiating({ sending: first.alice, archived: [] }, second.alice, NOW), bobs: first.bob };
  };

  test('makes it the one that sends: the next message that does not cross unites both ends', async () => {
    const { mine, bobs } = await apart();
    const { set } = await openIn(mine, await seal(bobs, 'hello', { device: bob }), NOW + 5);
    expect([sidOf(set.sending), archivedOf(set)]).toEqual([toHex(bobs.sid), [sidOf(mine.sending)]]);
    expect(set.archived[0]!.usedAt).toBe(NOW + 5);
  });

  test('that comes late, by a skipped key, does not', async () => {
    const { mine, bobs } = await apart();
    const late = await seal(bobs, 'late', { device: bob });
    const next = await seal(late.session, 'next', { device: bob });
    const promoted = (await openIn(mine, next)).set;
    const back = preferSession(promoted, mine.sending!.sid, NOW);
    const { set, late: isLate } = await openIn(back, late, NOW + 7);
    expect([isLate, sidOf(set.sending)]).toEqual([true, sidOf(mine.sending)]);
    expect(set.archived.at(-1)).toMatchObject({ usedAt: NOW + 7 });
  });

  test('that is a request to send again goes before the others: its session sends', async () => {
    const { mine } = await apart();
    const [archived] = mine.archived;
    const preferred = preferSession(mine, archived!.session.sid, NOW);
    expect([sidOf(preferred.sending), archivedOf(preferred)]).toEqual([
      sidOf(archived!.session),
      [sidOf(mine.sending)],
    ]);
    expect(preferSession(mine, mine.sending!.sid, NOW)).toBe(mine);
  });
});

describe('archived sessions', () => {
  const many = async (count: number): Promise<{ readonly set: SessionSet; readonly bobs: readonly Session[] }> => {
    const pairs = await Promise.all(Array.from({ length: count }, () => meet(alice, bob)));
    const set = pairs.reduce((before, { alice: session }) => afterInitiating(before, session, NOW), emptySessionSet);
    return { set, bobs: pairs.map(({ bob: session }) => session) };
  };

  test('are four: the one archived first makes room', async () => {
    const { set, bobs } = await many(6);
    expect([sidOf(set.sending), ...archivedOf(set)]).toEqual(
      [bobs[5], bobs[1], bobs[2], bobs[3], bobs[4]].map((session) => sidOf(session)),
    );
    const gone = await seal(bobs[0]!, 'hello', { device: bob });
    await expect(openIn(set, gone)).rejects.toMatchObject({ code: 'not-authentic' });
    for (const session of bobs.slice(1)) {
      const { set: next, session: opened } = await openIn(set, await seal(session, 'hello', { device: bob }));
      expect([sidOf(opened), sidOf(next.sending), next.archived.length]).toEqual([sidOf(session), sidOf(session), 4]);
    }
  });

  test('are forgotten after 30 days in which they opened nothing', async () => {
    const { set, bobs } = await many(3);
    const end = NOW + 30 * DAY_MS;
    expect(pruneSessionsAt(set)).toBe(end);
    expect(pruneSessions(set, end - 1).archived.length).toBe(2);
    expect(pruneSessions(set, end)).toMatchObject({ sending: set.sending, archived: [] });
    const back = preferSession(
      (await openIn(set, await seal(bobs[0]!, '', { device: bob }), NOW + 9)).set,
      set.sending!.sid,
      NOW + 9,
    );
    expect(archivedOf(pruneSessions(back, end))).toEqual([toHex(bobs[0]!.sid)]);
  });
});

describe('refusals', () => {
  test('no session at all, and a handshake that none was made of', async () => {
    const pair = await meet(alice, bob);
    const sealed = await seal(pair.bob, 'hello', { device: bob });
    await expect(openIn(emptySessionSet, sealed)).rejects.toMatchObject({ code: 'no-session' });
    const first = await seal(await begin(bob, alice), 'hello', { device: bob });
    await expect(openIn({ sending: pair.alice, archived: [] }, first)).rejects.toMatchObject({ code: 'no-session' });
  });

  test('an initial message is held against the handshake id that the caller computed of it', async () => {
    const first = await seal(await begin(bob, alice), 'hello', { device: bob });
    const set = await acceptIn(emptySessionSet, bob, alice, first);
    const second = await seal(first.session, 'again', { device: bob });
    const openAs = (handshakeId: Uint8Array): Promise<OpenedInSet> =>
      openWithSet(platform, withoutEpochs, set, { ...second, now: NOW, handshakeId });
    await expect(openAs(new Uint8Array(16))).rejects.toMatchObject({ code: 'no-session' });
    expect((await openAs(await handshakeIdOf(second.message))).body.content.length).toBeGreaterThan(0);
  });

  test('leave the set as it was, byte for byte', async () => {
    const { alice: one, bob: other } = await meet(alice, bob);
    const set = afterInitiating({ sending: one, archived: [] }, await begin(alice, bob), NOW);
    const sealed = await seal(other, 'hello', { device: bob });
    const { set: after } = await openIn(set, sealed);
    const before = snapshot(after);
    await expect(openIn(after, sealed)).rejects.toMatchObject({ code: 'duplicate' });
    expect(isUnchanged(before, snapshot(after))).toBe(true);
  });

  test('a session is found by the handshake that made it, sending or archived', async () => {
    const [first, second] = [await meet(alice, bob), await meet(alice, bob)];
    const set = afterInitiating({ sending: first.alice, archived: [] }, second.alice, NOW);
    expect([first, second].map(({ bob: { handshakeId } }) => sidOf(findByHandshake(set, handshakeId)))).toEqual(
      [first, second].map(({ alice: session }) => sidOf(session)),
    );
    expect(findByHandshake(set, new Uint8Array(16))).toBeUndefined();
  });
});
