import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { BodiesUnderWay } from '../../http/middleware/limit-bodies.ts';
import { chargeUnfinished } from './unfinished-messages.ts';

const KIB = 1024;
const MOST = 6 * 1024 * KIB;

class Connection extends EventEmitter {
  bytesRead = 0;
  isCut = false;

  destroy(): this {
    this.isCut = true;
    this.emit('close');
    return this;
  }

  /** As Node hands it over, in pieces of 64 KiB. */
  sends(bytes: number): void {
    for (let left = bytes; left > 0 && !this.isCut; left -= 64 * KIB) {
      this.bytesRead += Math.min(left, 64 * KIB);
      this.emit('data');
    }
  }
}

describe('messages that are not whole', () => {
  let bodies: BodiesUnderWay;
  let begun: number;
  const connect = () => {
    const connection = new Connection();
    const onWhole = chargeUnfinished(connection as never, () => {
      begun += 1;
      return bodies.begin('192.0.2.7', connection, MOST);
    });
    return { connection, onWhole };
  };
  beforeEach(() => {
    bodies = new BodiesUnderWay({ perNetwork: 16 * 1024 * KIB, total: 128 * 1024 * KIB });
    begun = 0;
  });

  it('of one network are held up to its bound', () => {
    const all = Array.from({ length: 20 }, connect);
    for (const { connection } of all) connection.sends(MOST - 1);
    bodies.look();
    const held = all.reduce((sum, { connection }) => sum + (connection.isCut ? 0 : connection.bytesRead), 0);
    // And the 64 KiB of each that are not charged.
    expect(held).toBeLessThanOrEqual((16 * 1024 + 20 * 64) * KIB);
    expect(held).toBeGreaterThan(0);
  });

  it('cost nothing once they are whole, or while they are short', () => {
    const { connection, onWhole } = connect();
    for (let i = 0; i < 20; i += 1) {
      connection.sends(64 * KIB);
      onWhole();
    }
    expect(begun).toBe(0);
    for (let i = 0; i < 20; i += 1) {
      connection.sends(MOST - 1);
      bodies.look();
      onWhole();
    }
    expect([begun, connection.isCut]).toEqual([20, false]);
  });

  it('are no more held when their connection has ended', () => {
    for (let i = 0; i < 10; i += 1) {
      const { connection } = connect();
      connection.sends(MOST - 1);
      expect(connection.isCut).toBe(false);
      connection.emit('close');
    }
  });
});
