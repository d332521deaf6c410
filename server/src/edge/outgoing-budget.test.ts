import { beforeEach, describe, expect, it } from 'vitest';
import { OutgoingBudget, type Outgoing } from './outgoing-budget.ts';

const KIB = 1024;

class Client implements Outgoing {
  readonly network: string;
  waitingBytes = 0;
  leftBytes = 0;
  isDestroyed = false;

  constructor(network = '192.0.2.7') {
    this.network = network;
  }

  destroy(): void {
    [this.isDestroyed, this.waitingBytes] = [true, 0];
  }

  takes(bytes: number): void {
    this.waitingBytes -= bytes;
    this.leftBytes += bytes;
  }
}

describe('the budget of outgoing bytes', () => {
  let now: number;
  let budget: OutgoingBudget;
  const write = (client: Client, bytes: number): void => {
    client.waitingBytes += bytes;
    budget.wrote(client);
  };
  const wait = (ms: number): void => {
    now += ms;
    budget.look();
  };
  beforeEach(() => {
    now = 0;
    budget = new OutgoingBudget({ totalBytes: 1000 * KIB, stallMs: 10_000 }, () => now);
  });

  it('ends the worst connections first, and only as many as it takes', () => {
    const [greedy, slow, slower] = [new Client(), new Client(), new Client()];
    write(slow, 300 * KIB);
    write(slower, 400 * KIB);
    write(greedy, 300 * KIB);
    expect([greedy, slow, slower].map(({ isDestroyed }) => isDestroyed)).toEqual([false, false, false]);
    write(greedy, 101 * KIB);
    expect([greedy, slow, slower].map(({ isDestroyed }) => isDestroyed)).toEqual([true, false, false]);
  });

  it('has the network pay that holds the most, not an honest reader with a larger page', () => {
    const attackers = Array.from({ length: 9 }, () => new Client('198.51.100.7'));
    for (const attacker of attackers) write(attacker, 100 * KIB);
    const honest = new Client('203.0.113.4');
    write(honest, 140 * KIB);
    expect(honest.isDestroyed).toBe(false);
    expect(attackers.filter(({ isDestroyed }) => isDestroyed)).toHaveLength(1);
  });

  it('has the /48 pay that holds the most, over however many networks in it', () => {
    const attackers = Array.from({ length: 9 }, (_, i) => new Client(`2001:db8:1:${i}`));
    for (const attacker of attackers) write(attacker, 100 * KIB);
    const honest = new Client('2001:db8:2:0');
    write(honest, 140 * KIB);
    expect(honest.isDestroyed).toBe(false);
    expect(attackers.filter(({ isDestroyed }) => isDestroyed)).toHaveLength(1);
  });

  it('bounds the sum over any number of connections', () => {
    const clients = Array.from({ length: 500 }, () => new Client());
    for (let round = 0; round < 10; round += 1) {
      for (const client of clients) {
        if (!client.isDestroyed) write(client, 20 * KIB);
        const sum = clients.reduce((total, { waitingBytes }) => total + waitingBytes, 0);
        // A connection below the watched size does not count.
        expect(sum).toBeLessThanOrEqual(1000 * KIB + 20 * KIB);
      }
    }
  });

  it('ends a connection that takes nothing for ten seconds', () => {
    const client = new Client();
    write(client, 100 * KIB);
    wait(9_999);
    expect(client.isDestroyed).toBe(false);
    wait(1);
    expect(client.isDestroyed).toBe(true);
  });

  it('keeps one that takes a byte now and then', () => {
    const client = new Client();
    write(client, 100 * KIB);
    for (let i = 0; i < 50; i += 1) {
      wait(9_000);
      client.takes(1);
      budget.look();
    }
    expect(client.isDestroyed).toBe(false);
  });

  it('starts anew once everything was taken', () => {
    const client = new Client();
    write(client, 100 * KIB);
    client.takes(100 * KIB);
    wait(20_000);
    write(client, 100 * KIB);
    wait(9_999);
    expect(client.isDestroyed).toBe(false);
  });
});
