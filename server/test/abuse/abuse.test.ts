/**
 * Groups A to G, J and K of the abuse cases, all against one server process with SQLite and the limits that it is
 * shipped with. After each row that process is alive, failed at nothing, stored nothing that the row does not name,
 * kept the connections, and was never busy with one turn for longer than the bound.
 */
import { ROUTES, REQUESTS } from '@cipherchat/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, type BuiltServer } from '../support/built-server.ts';
import { FailpointServer } from '../support/failpoint-server.ts';
import type { Condition } from '../support/main.ts';
import { HANDED_OUT, Person } from '../support/person.ts';
import { LONGEST_TURN_MS, type Turns } from '../support/turn-watch.ts';
import { isPlayed, type Outcome, type PlayedRow } from './abuse-row.ts';
import { ABUSE_ROWS } from './abuse-rows.ts';
import { EVENT_NAMES, ROUTE_NAMES } from './good-requests.ts';
import { SECRET, Stage } from './stage.ts';
import { differenceBetween, hasCounterWithoutDevice, readStoredRows } from './stored-rows.ts';

const MOST_MS = 180_000;
const ERROR_LEVEL = 50;

/** `misfit`: some rows knock without the header of the proxy that the settings name, and the server says so once. */
type Line = { readonly level: number; readonly status?: number; readonly misfit?: string };

const PLAYED = ABUSE_ROWS.filter(isPlayed);
const nameOf = ({ number, input }: PlayedRow): string => `${number} ${input}`;

describe('abuse', { timeout: MOST_MS }, () => {
  let built: BuiltServer;
  let server: FailpointServer;
  let alice: Person;
  let bob: Person;
  const people: Person[] = [];
  let pid: number | undefined;
  let networks = 0;
  const begun = new Map<PlayedRow, Promise<readonly Outcome[]>>();
  const slowStages: Stage[] = [];
  const turns: (Turns & { readonly row: string })[] = [];
  /** Of all turns since the slow rows were begun, whichever row they belong to. */
  let worstMs = 0;
  /** Characters of the log that were looked at. */
  let read = 0;

  const network = (): string => `198.51.100.${(networks += 1)}`;
  const openStage = (): Promise<Stage> => Stage.open(server, network(), alice, bob);
  /** What it was like since the last time; nothing of it is forgotten unread. */
  const takeCondition = async (): Promise<Condition> => {
    const condition = await server.ask({ aheadMs: 0, forgets: true });
    worstMs = Math.max(worstMs, condition.longestMs);
    return condition;
  };

  beforeAll(async () => {
    built = await buildServer();
    server = new FailpointServer(built.main);
    await server.start({ RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1', JWT_SECRET: SECRET });
    ({ pid } = server);
    [alice, bob] = [
      await Person.registered(Stage.from(server, network()), 5),
      await Person.registered(Stage.from(server, network()), 30),
    ];
    people.push(alice, bob);
    for (const person of people) await person.connect();
    await takeCondition();
    worstMs = 0;
    for (const row of PLAYED.filter(({ isSlow }) => isSlow === true)) {
      const stage = await openStage();
      slowStages.push(stage);
      begun.set(row, row.play(stage));
    }
  }, MOST_MS);
  afterAll(async () => {
    for (const person of people) person.leave();
    for (const stage of slowStages) stage.close();
    await server.dispose();
    const longest = turns.toSorted((a, b) => b.longestMs - a.longestMs).slice(0, 5);
    for (const { row, longestMs, longestDelayMs } of longest) {
      console.info(`turn of ${longestMs.toFixed(1)} ms (delay ${longestDelayMs.toFixed(1)} ms): ${row}`);
    }
  }, MOST_MS);

  /**
   * What was written since the last time: lines of JSON, no failure, and of no token that was ever handed out any part
   * that opens something.
   */
  const expectCleanLog = (): void => {
    const text = server.output.slice(read, server.output.lastIndexOf('\n') + 1);
    read += text.length;
    const lines = text.split('\n').filter((line) => line !== '');
    const failures = lines
      .map((line) => JSON.parse(line) as Line)
      .filter(({ level, status = 0, misfit }) => (level >= ERROR_LEVEL && misfit === undefined) || status >= 500);
    expect(failures).toEqual([]);
    expect(text).not.toMatch(/eyJ[\w-]+\.eyJ/u);
    expect([...HANDED_OUT].filter((token) => text.includes(token.slice(token.lastIndexOf('.') + 1)))).toEqual([]);
  };

  const expectAlive = async (): Promise<void> => {
    expect(server.pid).toBe(pid);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    for (const person of people) {
      expect(await person.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
    }
  };

  const play = async (row: PlayedRow): Promise<void> => {
    const stage = await openStage();
    await takeCondition();
    const rows = readStoredRows(server.dataDir);
    const outcomes = await (begun.get(row) ?? row.play(stage));
    expect(outcomes).not.toEqual([]);
    if (typeof row.answer === 'string') expect(outcomes).toEqual(outcomes.map(() => row.answer));
    else expect([...new Set(outcomes)].toSorted()).toEqual(row.answer.toSorted());
    await expectAlive();
    expect(stage.socket.connected).toBe(row.closes !== true);
    const difference = differenceBetween(rows, readStoredRows(server.dataDir));
    expect(difference).toEqual({ stored: row.stores ?? {}, changed: row.changes ?? {}, gone: {} });
    expect(hasCounterWithoutDevice(server.dataDir)).toBe(false);
    expectCleanLog();
    const { strangers, ...measured } = await takeCondition();
    expect(strangers).toEqual([]);
    turns.push({ ...measured, row: nameOf(row) });
    stage.close();
    expect(row.isSlow === true ? worstMs : measured.longestMs).toBeLessThan(LONGEST_TURN_MS);
  };

  it('has a request of every route and event to depart from', () => {
    expect([...ROUTE_NAMES].toSorted()).toEqual(Object.keys(ROUTES).toSorted());
    expect([...EVENT_NAMES].toSorted()).toEqual(Object.keys(REQUESTS).toSorted());
  });

  const soon = PLAYED.filter(({ isSlow }) => isSlow !== true);
  const late = PLAYED.filter(({ isSlow }) => isSlow === true);
  it.each([...soon, ...late].map((row) => [nameOf(row), row] as const))('%s', async (_, row) => {
    await play(row);
  });
});
