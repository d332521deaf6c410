import { beforeEach, describe, expect, it } from 'vitest';
import { BodiesUnderWay } from './limit-bodies.ts';

const KIB = 1024;

class Connection {
  bytesRead = 7;
  isCut = false;

  destroy(): this {
    this.isCut = true;
    return this;
  }
}

describe('bodies under way', () => {
  let bodies: BodiesUnderWay;
  const begin = (network: string) => {
    const connection = new Connection();
    const end = bodies.begin(network, connection, 512 * KIB);
    return { connection, end };
  };
  const cut = (some: readonly { readonly connection: Connection }[]): readonly number[] =>
    some.flatMap(({ connection }, i) => (connection.isCut ? [i] : []));
  beforeEach(() => {
    bodies = new BodiesUnderWay({ perNetwork: 1000 * KIB, total: 2500 * KIB });
  });

  it('cost nothing by the length that they announce', () => {
    const many = Array.from({ length: 1000 }, () => begin('192.0.2.7'));
    bodies.look();
    expect(many.every(({ end }) => end !== undefined)).toBe(true);
    expect(cut(many)).toEqual([]);
  });

  it('of a network that holds too much are cut off, the oldest first, and newcomers of others are let in', () => {
    const mine = Array.from({ length: 4 }, () => begin('192.0.2.7'));
    for (const { connection } of mine) connection.bytesRead += 300 * KIB;
    expect(bodies.begin('192.0.2.7', new Connection(), 512 * KIB)).toBeUndefined();
    const other = begin('198.51.100.1');
    other.connection.bytesRead += 300 * KIB;
    bodies.look();
    expect([cut(mine), other.connection.isCut]).toEqual([[0], false]);
    expect(begin('192.0.2.7').end).toBeDefined();
  });

  it('of all networks together are bounded at the cost of the worst one', () => {
    const good = begin('198.51.100.1');
    good.connection.bytesRead += 200 * KIB;
    const bad = ['192.0.2.1', '192.0.2.2', '192.0.2.3'].flatMap((network) => [begin(network), begin(network)]);
    for (const { connection } of bad) connection.bytesRead += 450 * KIB;
    bodies.look();
    expect(good.connection.isCut).toBe(false);
    expect(cut(bad)).toHaveLength(1);
  });

  it('of one /48 are bounded together', () => {
    const many = Array.from({ length: 9 }, (_, i) => begin(`2001:db8:1:${i.toString(16)}`));
    for (const { connection } of many) connection.bytesRead += 500 * KIB;
    expect(bodies.begin('2001:db8:1:ff', new Connection(), 512 * KIB)).toBeUndefined();
    expect(bodies.begin('2001:db8:2:1', new Connection(), 512 * KIB)).toBeDefined();
  });

  it('count until they end, once', () => {
    const first = begin('192.0.2.7');
    first.connection.bytesRead += 512 * KIB;
    const second = begin('192.0.2.7');
    second.connection.bytesRead += 512 * KIB;
    expect(bodies.begin('192.0.2.7', new Connection(), 512 * KIB)).toBeUndefined();
    first.end?.();
    first.end?.();
    expect(bodies.begin('192.0.2.7', new Connection(), 512 * KIB)).toBeDefined();
  });
});
