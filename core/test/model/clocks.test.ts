/**
 * Two people whose device clocks are up to 400 days off and are set in the middle, on a server whose own clock jumps:
 * both show the same order, answers stand after what they answer, and no obstacle is shown that is not true.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import { Chat, type Tab } from '../scenarios/support/chat.ts';
import { ShiftedClock } from '../support/shifted-clock.ts';

type Who = 'owner' | 'visitor';

type Step =
  /** `seen`: the writer waits for what the other one wrote before. */
  | { readonly kind: 'write'; readonly by: Who; readonly seen: boolean }
  | { readonly kind: 'set-device'; readonly of: Who; readonly days: number }
  | { readonly kind: 'set-server'; readonly days: number }
  | { readonly kind: 'reopen'; readonly by: Who }
  | { readonly kind: 'cut' | 'restore'; readonly of: Who }
  | { readonly kind: 'pass'; readonly ms: number };

const RUNS = Math.ceil(Number(process.env['SCHEDULES'] ?? 120) / 20);
const who = fc.constantFrom<Who[]>('owner', 'visitor');
const days = fc.oneof(fc.integer({ min: -400, max: 400 }), fc.double({ min: -3, max: 3, noNaN: true }));
/** Below this no list is stale and no prekey has expired. */
const MOST_IN_COMMON = 35;
const kind = <K extends Step['kind']>(...names: readonly K[]): fc.Arbitrary<K> => fc.constantFrom(...names);

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: kind('write'), by: who, seen: fc.boolean() }) },
    { weight: 3, arbitrary: fc.record({ kind: kind('set-device'), of: who, days }) },
    { weight: 2, arbitrary: fc.record({ kind: kind('set-server'), days }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('reopen'), by: who }) },
    { weight: 2, arbitrary: fc.record({ kind: kind('cut', 'restore'), of: who }) },
    { weight: 2, arbitrary: fc.record({ kind: kind('pass'), ms: fc.constantFrom(1_000, HOUR_MS) }) },
  ),
  { minLength: 4, maxLength: 14, size: 'max' },
);

class Side {
  readonly clock: ShiftedClock;
  readonly written: string[] = [];
  /** For each own text, what its writer had on the screen. */
  readonly before = new Map<string, readonly string[]>();
  readonly #chat: Chat;
  readonly #person: ReturnType<Chat['newPerson']>;
  tab!: Tab;

  constructor(chat: Chat, daysOff: number) {
    this.#chat = chat;
    this.clock = new ShiftedClock(chat.clock, Math.round(daysOff * DAY_MS));
    this.#person = chat.newPerson(undefined, this.clock);
  }

  async open(): Promise<void> {
    this.tab = await this.#chat.open(this.#person, { kind: 'widget' });
  }

  async texts(peer: Side): Promise<readonly string[]> {
    return (await this.tab.texts(peer.tab.address)).map(({ text }) => text);
  }

  async reopen(): Promise<void> {
    await this.tab.client.close();
    await this.open();
  }
}

class Story {
  readonly #chat = new Chat();
  readonly #sides: Readonly<Record<Who, Side>>;
  readonly #cut = new Set<Who>();
  #count = 0;

  constructor(owner: number, visitor: number) {
    this.#sides = { owner: new Side(this.#chat, owner), visitor: new Side(this.#chat, visitor) };
  }

  async run(schedule: readonly Step[]): Promise<void> {
    const { clock } = this.#chat;
    for (const side of this.#all()) {
      await side.open();
      const created = side.tab.client.account.create({});
      await clock.until(() => side.tab.client.state().phase === 'ready');
      await created;
      await side.tab.online();
    }
    for (const step of schedule) await this.#take(step);
    for (const of of ['owner', 'visitor'] as const) this.#restore(of);
    // Each renews its list where it is old by the clocks of today, which takes an hour at most.
    await clock.advance(2 * HOUR_MS);
    for (const by of ['visitor', 'owner', 'visitor'] as const) await this.#write(by, true);
    await this.#isComplete();
    await this.#judge();
    await this.#chat.close();
  }

  #all(): readonly Side[] {
    return [this.#sides.owner, this.#sides.visitor];
  }

  #other(one: Side): Side {
    return one === this.#sides.owner ? this.#sides.visitor : this.#sides.owner;
  }

  async #take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'write':
        return this.#write(step.by, step.seen);
      case 'set-device':
        this.#set(this.#sides[step.of].clock, step.days, [this.#chat.serverClock]);
        return;
      case 'set-server':
        this.#set(
          this.#chat.serverClock,
          step.days,
          this.#all().map(({ clock }) => clock),
        );
        return;
      case 'reopen':
        this.#restore(step.by);
        return this.#sides[step.by].reopen();
      case 'cut':
        this.#cut.add(step.of);
        this.#sides[step.of].tab.wire.cut();
        return;
      case 'restore':
        this.#restore(step.of);
        return;
      case 'pass':
        return this.#chat.clock.advance(step.ms);
    }
  }

  /** Where a device and its server agree on a time that is far ahead, no one can know better. */
  #set(clock: ShiftedClock, daysOff: number, others: readonly ShiftedClock[]): void {
    const agrees = daysOff > MOST_IN_COMMON && others.some(({ aheadMs }) => aheadMs > MOST_IN_COMMON * DAY_MS);
    clock.aheadMs = Math.round((agrees ? MOST_IN_COMMON : daysOff) * DAY_MS);
  }

  #restore(of: Who): void {
    if (!this.#cut.delete(of)) return;
    const { tab } = this.#sides[of];
    tab.wire.restore();
    tab.tab.browser.wake();
  }

  async #write(by: Who, seen: boolean): Promise<void> {
    const from = this.#sides[by];
    const to = this.#other(from);
    if (seen && this.#cut.size === 0) await this.#isComplete();
    this.#count += 1;
    const text = `${String(this.#count)} by ${by}`;
    from.before.set(text, await from.texts(to));
    await from.tab.client.messages.send(to.tab.address, text);
    from.written.push(text);
  }

  #isComplete(): Promise<void> {
    const count = this.#all().flatMap(({ written }) => written).length;
    return this.#chat.clock.until(
      async () => {
        for (const side of this.#all()) if ((await side.texts(this.#other(side))).length < count) return false;
        return true;
      },
      { withinMs: 12 * HOUR_MS, what: 'everything that was written' },
    );
  }

  async #judge(): Promise<void> {
    const { clock } = this.#chat;
    const [owner, visitor] = [this.#sides.owner, this.#sides.visitor];
    const order = await owner.texts(visitor);
    expect(await visitor.texts(owner)).toEqual(order);
    for (const side of this.#all()) {
      expect(order.filter((text) => side.written.includes(text))).toEqual(side.written);
      for (const [text, before] of side.before)
        for (const earlier of before) expect(order.indexOf(earlier)).toBeLessThan(order.indexOf(text));
      const peer = this.#other(side).tab.address;
      const view = async () => side.tab.client.conversations.get(peer);
      await clock.until(async () => (await view())?.notConfirmedSince === undefined, { withinMs: 3 * HOUR_MS });
      expect((await view())?.obstacle).toBeUndefined();
      expect((await side.tab.texts(peer)).filter(({ failure }) => failure !== undefined)).toEqual([]);
      expect(await side.tab.notes(peer)).toEqual([]);
      expect((await side.tab.texts(peer)).filter(({ sentAt }) => !(sentAt >= 0 && sentAt < 8.64e15))).toEqual([]);
    }
  }
}

test(
  `${String(RUNS)} schedules of wrong clocks: one order on both sides, and no obstacle that is not true`,
  async () => {
    await fc.assert(
      fc.asyncProperty(days, days, steps, (owner, visitor, schedule) => new Story(owner, visitor).run(schedule)),
      { numRuns: RUNS },
    );
  },
  10_000 * RUNS,
);
