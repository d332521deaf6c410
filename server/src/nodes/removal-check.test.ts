import { beforeEach, describe, expect, it } from 'vitest';
import { KeptSession } from '../../test/support/kept-session.ts';
import { SocketSessions } from '../realtime/socket-sessions.ts';
import { newMember } from '../storage/contract-samples.contract.ts';
import { StorageError } from '../storage/port.ts';
import { RemovalCheck } from './removal-check.ts';

/** As many connections as one check asks the store about, in groups of 32. */
const MAX_CHECKED = 256;
const GROUP = 32;

describe('the check for removed devices', () => {
  let sessions: SocketSessions;
  let check: RemovalCheck;
  let removed: ReadonlySet<string>;
  /** The store fails at the query with this number, counting from 1. */
  let failsAt: number | undefined;
  let questions: number;
  beforeEach(() => {
    sessions = new SocketSessions();
    [removed, failsAt, questions] = [new Set(), undefined, 0];
    check = new RemovalCheck({
      sessions,
      isListed: async ({ device }) => {
        questions += 1;
        if (questions === failsAt) throw new StorageError('unavailable', 'away');
        return !removed.has(device);
      },
    });
  });

  const connect = (count: number): readonly KeptSession[] =>
    Array.from({ length: count }, () => new KeptSession(sessions, newMember()));
  const isConnected = ({ isOpen }: KeptSession): boolean => isOpen;

  it.each([1, GROUP, 2 * GROUP])(
    'asks again about a group of which the store failed at question %i, and ends its removed devices then',
    async (question) => {
      const phones = connect(2 * GROUP);
      removed = new Set(phones.map(({ session }) => session.principal.device));
      failsAt = question;
      check.begin();
      await expect(check.look()).rejects.toMatchObject({ code: 'unavailable' });
      const left = phones.filter(isConnected);
      expect(left.length).toBeGreaterThan(0);
      await check.look();
      expect(phones.filter(isConnected)).toEqual([]);
    },
  );

  it('goes on in the next look where the last one stopped', async () => {
    const phones = connect(MAX_CHECKED + 1);
    removed = new Set(phones.map(({ session }) => session.principal.device));
    check.begin();
    await check.look();
    expect(phones.filter(isConnected)).toHaveLength(1);
    await check.look();
    expect(phones.filter(isConnected)).toHaveLength(0);
    expect(questions).toBe(MAX_CHECKED + 1);
  });
});
