/** Two nodes in this process that pass each other their notes. */
import { AccountId, type DeviceId } from '@cipherchat/protocol';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeptSession } from '../../test/support/kept-session.ts';
import { newId } from '../../test/support/signing.ts';
import type { NodeNote } from './node-notes.ts';
import { Nodes } from './nodes.ts';
import { describeNotifier, newEnvelope, type NotifierHarness } from '../services/notifier.contract.ts';
import { SocketSessions } from '../realtime/socket-sessions.ts';

/** Notes, and answers to them, each leave in a turn of their own. */
const TURNS = 4;

class Pair {
  readonly a: Nodes;
  readonly b: Nodes;
  isReachable = true;
  /** The notes, in order. */
  readonly notes: NodeNote[] = [];

  constructor() {
    [this.a, this.b] = [
      new Nodes(new SocketSessions(), () => this.isReachable),
      new Nodes(new SocketSessions(), () => this.isReachable),
    ];
    this.a.attach((notes) => this.#pass(notes, this.b));
    this.b.attach((notes) => this.#pass(notes, this.a));
  }

  connect(node: Nodes, device: DeviceId): KeptSession {
    return new KeptSession(node, { account: AccountId.parse('a'.repeat(32)), device });
  }

  async settled(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
  }

  #pass(notes: readonly NodeNote[], other: Nodes): void {
    this.notes.push(...notes);
    other.hear(JSON.parse(JSON.stringify(notes)));
  }
}

/** Pushes at the first node. Connections go to the nodes in turn, beginning with the given one. */
const harness = (first: 'a' | 'b', next: 'a' | 'b') => (): NotifierHarness => {
  const pair = new Pair();
  let count = 0;
  return {
    notifier: pair.a,
    connect: (device) => pair.connect(pair[count++ % 2 === 0 ? first : next], device),
    settled: () => pair.settled(),
  };
};

describeNotifier('two nodes, all connected to the one that speaks', harness('a', 'a'));
describeNotifier('two nodes, all connected to the other one', harness('b', 'b'));
describeNotifier('two nodes, connected in turn', harness('a', 'b'));

describe('nodes', () => {
  let pair: Pair;
  let all: readonly KeptSession[];
  const bob = newId();
  beforeEach(() => {
    pair = new Pair();
  });
  /** What each connection has been pushed after one more push at the first node. */
  const hear = async (): Promise<readonly number[]> => {
    pair.a.notifyEnvelope(bob, newEnvelope());
    await pair.settled();
    return all.map((session) => session.pushes('envelope:new').length);
  };
  it('keep to themselves what concerns a device that is connected to them alone', async () => {
    all = [pair.connect(pair.a, bob)];
    await pair.settled();
    expect(await hear()).toEqual([1]);
    expect(pair.notes).toEqual([{ kind: 'arrived', devices: [bob] }]);
  });

  it('keep to themselves again what concerns a device once it has left the other node and come anew', async () => {
    all = [pair.connect(pair.a, bob), pair.connect(pair.b, bob)];
    await pair.settled();
    expect(await hear()).toEqual([1, 1]);
    for (const { session } of all) session.close();
    all = [pair.connect(pair.a, bob)];
    await pair.settled();
    pair.notes.length = 0;
    expect(await hear()).toEqual([1]);
    expect(pair.notes).toEqual([]);
  });

  it('say nothing while they cannot be heard, nor later what was to be said then', async () => {
    pair.isReachable = false;
    all = [pair.connect(pair.b, bob)];
    expect(await hear()).toEqual([0]);
    pair.a.disconnect(bob);
    pair.isReachable = true;
    await pair.settled();
    expect([pair.notes, all[0]?.isOpen]).toEqual([[], true]);
  });

  it('learn when they can be heard again which devices have come to both of them meanwhile', async () => {
    pair.isReachable = false;
    all = [pair.connect(pair.a, bob), pair.connect(pair.b, bob)];
    expect(await hear()).toEqual([1, 0]);
    pair.isReachable = true;
    pair.b.introduce();
    await pair.settled();
    expect(await hear()).toEqual([2, 1]);
  });
});
