/**
 * Plays one schedule with the real client core, then lets everything come to rest and looks at what each of the two
 * sees.
 */
import { DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import { expect } from 'vitest';
import type { Platform } from '../../src/crypto/platform.ts';
import type { SessionSet } from '../../src/crypto/session-set.ts';
import type { Session } from '../../src/crypto/session.ts';
import type { RecordedProfile } from '../scenarios/support/restorable-person.ts';
import { settle } from '../support/fake-clock.ts';
import { haveEpochsTurned, openableWithBroken } from './broken-ratchet.ts';
import { acknowledgedIn, openable, sentTo, sessionsIn, sessionsKept, type Theft } from './copied-state.ts';
import type { Player } from './player.ts';
import type { Branch, Reached } from './reached.ts';
import type { NetworkFault, Step, Who } from './schedule.ts';
import { startWorld, type Beginning, type World } from './world.ts';

/** Renewals are limited to three a day; what breaks sessions is limited to what they allow. */
const MAX_BREAKS = 2;
/** Two epochs take two days at most where all is quiet. */
const MAX_EPOCH_DAYS = 6;
/** Schedules of a run that go on for the days that epochs take: each costs as much as twenty others. */
const MOST_BROKEN = 10;

type Copy = {
  readonly profile: RecordedProfile;
  readonly sets: readonly SessionSet[];
  readonly opened: ReadonlySet<string>;
};

type StepOf<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;
type Steps = { readonly [K in Step['kind']]: (step: StepOf<K>) => Promise<void> };

const OF_FAULT: Readonly<Record<NetworkFault | 'cut', Branch>> = {
  'lose-request': 'request lost',
  'lose-answer': 'answer lost',
  'cut-before': 'connection cut',
  'cut-after': 'connection cut',
  cut: 'connection cut',
  delay: 'request delayed',
};

const hasSkipped = ({ ec }: Session): boolean =>
  (ec.receiving?.skipped.length ?? 0) > 0 || ec.past.some(({ skipped }) => skipped.length > 0);

export class Play {
  readonly #platform: Platform;
  readonly #reached: Reached;
  readonly #noted = new Set<Branch>();
  readonly #beginning: Beginning;
  readonly #world: World;
  readonly #copies = new Map<Who, Copy>();
  /** How many changes of a profile were looked at. */
  readonly #looked = new Map<RecordedProfile, number>();
  #breaks = 0;
  #restored = false;

  constructor(platform: Platform, reached: Reached, beginning: Beginning) {
    this.#platform = platform;
    this.#reached = reached;
    this.#beginning = beginning;
    this.#world = startWorld(beginning, (branch) => this.#noted.add(branch));
  }

  async run(steps: readonly Step[]): Promise<void> {
    await this.#both((player) => player.tab());
    await this.#look();
    for (const step of steps) {
      await (this.#steps[step.kind] as (step: Step) => Promise<void>)(step);
      if (step.kind !== 'send' || !step.atOnce) await settle(2);
      await this.#look();
    }
    await this.#heal();
    await this.#look();
    await this.#compare();
    await this.#tryCopies();
    await this.#world.chat.close();
    this.#reached.add(this.#noted);
  }

  readonly #steps: Steps = {
    send: ({ by }) => this.#write(by),
    read: ({ by }) => this.#player(by).read(this.#other(by).address),
    fault: async ({ by, name, fault }) => {
      const { wire } = await this.#player(by).tab();
      wire.next(name, fault === 'delay' ? { kind: 'delay', delayMs: 700 } : { kind: fault });
    },
    push: ({ to, what }) => this.#player(to).alterNextPush(what),
    shuffle: ({ to, order, pushes }) => this.#player(to).shuffle(order, pushes),
    cut: async ({ by }) => (await this.#player(by).tab()).wire.cut(),
    'restore-network': async ({ by }) => (await this.#player(by).tab()).wire.restore(),
    crash: async ({ by, when, commits }) => {
      const player = this.#player(by);
      const { deaths } = player;
      await player.crash(when, commits);
      this.#hopes.push(() => player.deaths > deaths && this.#noted.add(`crash ${when}`));
    },
    reopen: ({ by }) => this.#player(by).close(),
    'lose-sessions': async ({ by }) => {
      if (!this.#mayBreak()) return;
      await this.#player(by).loseSessions();
      this.#noted.add('session lost');
    },
    copy: ({ by }) => this.#copy(by),
    'restore-copy': ({ by }) => this.#restore(by),
    pass: ({ ms }) => this.#world.chat.clock.advance(ms),
  };

  /** Told at the end whether what was planned came about. */
  readonly #hopes: (() => unknown)[] = [];

  #player(who: Who): Player {
    return this.#world.players[who];
  }

  #other(who: Who): Player {
    return this.#player(who === 'alice' ? 'bob' : 'alice');
  }

  async #both<A>(work: (player: Player) => Promise<A>): Promise<readonly [A, A]> {
    return [await work(this.#player('alice')), await work(this.#player('bob'))];
  }

  #mayBreak(): boolean {
    this.#breaks += 1;
    return this.#breaks <= MAX_BREAKS;
  }

  #write(by: Who): Promise<void> {
    const player = this.#player(by);
    return player.write(this.#other(by).address, `${by} ${String(player.written.length)}`);
  }

  async #copy(by: Who): Promise<void> {
    const player = this.#player(by);
    const profile = player.profile.copy();
    this.#copies.set(by, {
      profile,
      sets: await sessionsIn(this.#platform, profile),
      opened: acknowledgedIn(player.tabsOfProfile),
    });
  }

  async #restore(by: Who): Promise<void> {
    if (!this.#mayBreak()) return;
    await this.#player(by).goOnWith(this.#copies.get(by)?.profile ?? this.#beginning.people[by].profile);
    await this.#both(async ({ written }) => {
      for (const one of written) one.required = false;
    });
    this.#restored = true;
    this.#world.chat.isRestored = true;
    this.#world.chat.excuse('an old profile knows nothing of what came after it', 'D1', 'D2', 'D4', 'D5', 'D6');
    this.#noted.add('restored snapshot');
  }

  /** Notes which branches the sessions have come by since the last look, also those that they have left again. */
  async #look(): Promise<void> {
    if (this.#noted.has('skip') && this.#noted.has('archive')) return;
    const sets = (await this.#both(({ profile }) => this.#keptSince(profile))).flat();
    if (sets.some(({ archived }) => archived.length > 0)) this.#noted.add('archive');
    const sessions = sets.flatMap(({ sending, archived }) => [
      ...(sending === undefined ? [] : [sending]),
      ...archived.map(({ session }) => session),
    ]);
    if (sessions.some(hasSkipped)) this.#noted.add('skip');
  }

  #keptSince(profile: RecordedProfile): Promise<readonly SessionSet[]> {
    const { changes } = profile;
    const from = this.#looked.get(profile) ?? changes.length;
    this.#looked.set(profile, changes.length);
    return sessionsKept(this.#platform, changes.slice(from));
  }

  #noteFaults(): void {
    const tabs = Object.values(this.#world.players).flatMap((player) => player.tabs);
    for (const fault of tabs.flatMap(({ wire }) => wire.suffered)) {
      if (fault !== 'refuse') this.#noted.add(OF_FAULT[fault]);
    }
  }

  /** Whatever was written and is not excused is there, on both sides. */
  async #isComplete(): Promise<boolean> {
    for (const from of Object.values(this.#world.players)) {
      const tab = await this.#other(from.who).tab();
      const shown = new Set((await tab.texts(from.address)).map(({ text }) => text));
      if (from.written.some(({ text, required }) => required && !shown.has(text))) return false;
    }
    return true;
  }

  async #heal(): Promise<void> {
    await this.#both((player) => player.recover());
    await this.#both(async ({ who }) => this.#write(who));
    await this.#until(() => this.#isComplete(), 'everything that was written is shown');
  }

  /** Time enough passes for what is limited by the hour. */
  #until(holds: () => Promise<boolean>, what: string): Promise<void> {
    return this.#world.chat.clock.until(holds, { withinMs: 12 * HOUR_MS, what });
  }

  async #compare(): Promise<void> {
    const [alice, bob] = [this.#player('alice'), this.#player('bob')];
    const logs = await this.#both(async (player) =>
      (await (await player.tab()).texts(this.#other(player.who).address)).map(({ text }) => text),
    );
    for (const log of logs) expect(new Set(log).size).toBe(log.length);
    const notes = (
      await this.#both(async (player) => (await player.tab()).notes(this.#other(player.who).address))
    ).flat();
    if (notes.includes('renewed')) this.#noted.add('renewal');
    for (const hope of this.#hopes) hope();
    this.#noteFaults();
    if (this.#restored) return;
    for (const [i, from] of [alice, bob].entries()) {
      const written = from.written.map(({ text }) => text);
      expect(logs[1 - i]?.filter((text) => text.startsWith(from.who))).toEqual(written);
    }
    expect(logs[0]).toEqual(logs[1]);
    // A copy that was damaged on the way left a mark; what it was a copy of arrived all the same.
    expect(notes.filter((note) => note !== 'renewed' && note !== 'unopened')).toEqual([]);
  }

  /**
   * A copied state opens neither what was opened before, nor, wherever it is followed to, what comes after a round
   * trip; nor after a round trip of both ratchets, if one of them is broken.
   */
  async #tryCopies(): Promise<void> {
    for (const [by, copy] of this.#copies) {
      if (copy.sets.length === 0) continue;
      const [thiefsVictim, peer] = [this.#player(by), this.#other(by)];
      await this.#roundTrips(thiefsVictim, peer);
      const sent = await this.#oneMore(thiefsVictim, peer);
      const theft = this.#theft();
      const past = sent.all.filter(({ id }) => copy.opened.has(id));
      expect(await openable(theft, sent.fresh, sent.later)).toEqual(sent.later.map(({ id }) => id));
      expect(await openable(theft, copy.sets, past)).toEqual([]);
      const followed = await openable(theft, copy.sets, sent.all);
      expect(sent.later.filter(({ id }) => followed.includes(id))).toEqual([]);
      if (followed.length > 0) this.#noted.add('copied state followed');
      this.#noted.add('copied state tried');
      if (this.#reached.count('ec broken') >= MOST_BROKEN) continue;
      await this.#tryWithBroken(thiefsVictim, peer, copy);
    }
  }

  /** As if a thief could break X25519, and then as if another one could break ML-KEM. */
  async #tryWithBroken(thiefsVictim: Player, peer: Player, { sets, profile }: Copy): Promise<void> {
    for (let day = 0; !haveEpochsTurned(sets, await sessionsIn(this.#platform, peer.profile)); day += 1) {
      expect(day).toBeLessThan(MAX_EPOCH_DAYS);
      await this.#world.chat.clock.advance(DAY_MS);
      await this.#roundTrips(thiefsVictim, peer);
    }
    const { all, later } = await this.#oneMore(thiefsVictim, peer);
    const since = thiefsVictim.profile.changes.slice(profile.changes.length);
    const kept = [...sets, ...(await sessionsKept(this.#platform, since))];
    for (const broken of ['ec', 'pq'] as const) {
      const followed = await openableWithBroken(this.#theft(), broken, { sets, kept }, all);
      expect(later.filter(({ id }) => followed.includes(id))).toEqual([]);
      if (followed.length > 0) this.#noted.add(`${broken} broken`);
    }
  }

  #theft(): Theft {
    return { platform: this.#platform, now: this.#world.chat.clock.now() };
  }

  async #roundTrips(thiefsVictim: Player, peer: Player): Promise<void> {
    for (const turn of [peer, thiefsVictim, peer, thiefsVictim]) {
      await this.#write(turn.who);
      await this.#until(() => this.#isComplete(), 'a round trip');
    }
  }

  /** What the peer sends then, `later`, and all before it; `fresh`: the victim's state before. */
  async #oneMore(thiefsVictim: Player, peer: Player) {
    const before = sentTo(thiefsVictim.device, peer.tabs);
    const fresh = await sessionsIn(this.#platform, thiefsVictim.profile);
    await this.#write(peer.who);
    await this.#until(() => this.#isComplete(), 'a message after it');
    const all = sentTo(thiefsVictim.device, peer.tabs);
    const later = all.slice(before.length);
    expect(later.length).toBeGreaterThan(0);
    return { all, later, fresh };
  }
}
