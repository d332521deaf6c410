/**
 * A note never reaches a device that is not of a member of the team, nor whom it is about, in whatever order people
 * join, leave, write, lose their connection, close the page and ask again. Held against what the server is given.
 */
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, type AccountId, type SendRequest } from '@cipherchat/protocol';
import fc from 'fast-check';
import type { ConversationId } from '../../src/view.ts';
import { settle } from '../support/fake-clock.ts';
import type { Wire } from '../support/wire.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { isNote, longNote, NoteWatch } from './support/note-watch.ts';
import { asColleague, changeTeam, joinTeam, noteIn, roomOf, teamOf } from './support/team-people.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const RUNS = Number(process.env['NOTES'] ?? 4);

const NAMES = ['owner', 'anna', 'jonas'] as const;
type Name = (typeof NAMES)[number];
const who = fc.constantFrom(...NAMES);
/** Any of them can be made a colleague, visitors as well. */
const account = fc.constantFrom('anna', 'jonas', 'mara', 'lene');
const visitor = fc.constantFrom(0, 1);

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('write' as const), by: who, about: visitor }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('remove' as const), whom: account }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), whom: account }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), by: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('mend' as const), by: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reload' as const), by: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('no-roster' as const), by: who }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('hold-back' as const), by: who, answer: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('damage' as const), by: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retry' as const), by: who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), by: who, about: visitor }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(2_000, HOUR_MS, DAY_MS) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const schedule = fc.array(step, { minLength: 10, maxLength: 24 });

/** Long envelopes come to this client damaged: it cannot open them, and asks for them again. */
const damage = (wire: Wire): void => {
  wire.alterPush = (push) => {
    if (push.name !== 'envelope:new' || push.push.message.length < 4_000) return [push];
    wire.alterPush = (next) => [next];
    const { message } = push.push;
    return [{ ...push, push: { ...push.push, message: `${message.slice(0, -8)}AAAAAAAA` } }];
  };
};

/** What this client sends to the room is sealed, and gets nowhere until the wire is mended. */
const holdBack = (wire: Wire, kind: 'lose-answer' | 'lose-request'): void =>
  wire.judge((name, request) => (name === 'envelope:send' && isNote(request as SendRequest) ? { kind } : undefined));

class Play {
  readonly #chat: Chat;
  readonly #tabs: Record<Name, Inbox>;
  readonly #visitors: readonly Tab[];
  readonly watch: NoteWatch;
  #written = 0;

  constructor(chat: Chat, tabs: Record<Name, Inbox>, visitors: readonly Tab[]) {
    [this.#chat, this.#tabs, this.#visitors] = [chat, tabs, visitors];
    this.watch = new NoteWatch(
      chat,
      tabs.owner.address,
      visitors.map(({ address }) => address),
    );
  }

  static async begin(): Promise<Play> {
    const chat = new Chat();
    chat.excuse('people leave the team', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    const [owner, anna, jonas] = [await chat.inbox('Shop'), await chat.inbox('Anna'), await chat.inbox('Jonas')];
    for (const agent of [anna, jonas]) await joinTeam(chat, owner, agent);
    const visitors = [await chat.inbox('Mara'), await chat.inbox('Lene')];
    const play = new Play(chat, { owner, anna, jonas }, visitors);
    for (const one of visitors) {
      await one.client.messages.send(owner.address, 'hello');
      await owner.shows(one.address, 'hello');
    }
    return play;
  }

  #conversation(by: Name, about: number): ConversationId {
    const visitor = this.#visitors[about] ?? expect.fail('no visitor');
    return by === 'owner' ? visitor.address : asColleague(this.#tabs.owner, visitor);
  }

  #addressOf(name: string): AccountId {
    const { anna, jonas } = this.#tabs;
    const tab = { anna, jonas, mara: this.#visitors[0], lene: this.#visitors[1] }[name] ?? expect.fail(name);
    return tab.address;
  }

  async #wish(change: (members: readonly string[]) => readonly string[]): Promise<void> {
    const { owner } = this.#tabs;
    const own = await teamOf(owner).own();
    await teamOf(owner).change({ name: '', members: [...change(own?.members ?? [])] });
  }

  async #reload(by: Name): Promise<void> {
    const { person, client } = this.#tabs[by];
    await client.close();
    this.#tabs[by] = Object.assign(await this.#chat.open(person, { kind: 'app' }), { person });
  }

  async #retry(by: Name): Promise<void> {
    for (const about of [0, 1])
      for (const note of await roomOf(this.#tabs[by]).notes(this.#conversation(by, about)))
        if (note.status === 'not-sent') await roomOf(this.#tabs[by]).retry(note);
  }

  async #write(by: Name, about: number): Promise<string> {
    this.#written += 1;
    const text = longNote(about, `note ${String(this.#written)}`);
    await roomOf(this.#tabs[by]).write(this.#conversation(by, about), text);
    return text;
  }

  async step(one: Step): Promise<void> {
    switch (one.kind) {
      case 'write':
        await this.#write(one.by, one.about);
        return;
      case 'remove':
        return this.#wish((members) => members.filter((member) => member !== this.#addressOf(one.whom)));
      case 'add':
        return this.#wish((members) => [...new Set([...members, this.#addressOf(one.whom)])]);
      case 'reload':
        return this.#reload(one.by);
      case 'retry':
        return this.#retry(one.by);
      case 'delete':
        return this.#tabs[one.by].client.verification?.answerRequest(this.#conversation(one.by, one.about), 'delete');
      case 'pass':
        return this.#chat.clock.advance(one.ms);
      default:
        this.#trouble(one, this.#tabs[one.by].wire);
    }
  }

  #trouble(one: Step, wire: Wire): void {
    if (one.kind === 'cut') wire.cut();
    else if (one.kind === 'mend') wire.forgive();
    else if (one.kind === 'no-roster') wire.next('roster', { kind: 'refuse', code: 'unavailable' });
    else if (one.kind === 'hold-back') holdBack(wire, one.answer ? 'lose-answer' : 'lose-request');
    else if (one.kind === 'damage') damage(wire);
  }

  /** Nothing goes wrong any more: what a member writes reaches the others, whatever came before. */
  async end(): Promise<void> {
    const { owner, anna, jonas } = this.#tabs;
    for (const { wire } of [owner, anna, jonas]) wire.forgive();
    for (const tab of [owner, anna, jonas]) await tab.online();
    await changeTeam(this.#chat, owner, [anna, jonas]);
    const text = await this.#write('owner', 0);
    for (const by of ['anna', 'jonas'] as const)
      await noteIn(this.#chat, [this.#tabs[by], this.#conversation(by, 0)], text);
    await this.#chat.clock.advance(HOUR_MS);
    for (const by of NAMES)
      for (const about of [0, 1])
        for (const { status } of await roomOf(this.#tabs[by]).notes(this.#conversation(by, about)))
          expect(status).not.toBe('sending');
    await this.#chat.close();
  }
}

describe('a note', () => {
  it.each(fc.sample(schedule, { numRuns: RUNS, seed: SEED }).map((steps) => [SEED, steps] as const))(
    'goes to the team alone (seed %i): %j',
    async (_seed, steps) => {
      const play = await Play.begin();
      for (const [i, one] of steps.entries()) {
        await play.step(one);
        // Some steps overlap.
        await settle((i % 3) * 2);
        expect(play.watch.leaks).toEqual([]);
      }
      await play.end();
      expect(play.watch.leaks).toEqual([]);
      expect(play.watch.taken).toBeGreaterThan(1);
    },
  );
});
