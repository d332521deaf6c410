import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { boundConnections } from './bound-connections.ts';

class Connection extends EventEmitter {
  readonly remoteAddress: string;
  isReset = false;

  constructor(remoteAddress: string) {
    super();
    this.remoteAddress = remoteAddress;
  }

  destroy(): void {
    this.isReset = true;
  }
}

it('connections are bounded for one network and for all together', () => {
  const server = new EventEmitter();
  boundConnections(server as never, 1);
  const connectFrom = (address: string): Connection => {
    const connection = new Connection(address);
    server.emit('connection', connection);
    return connection;
  };
  const first = connectFrom('192.0.2.0');
  for (let i = 1; i < 2_000; i += 1) expect(connectFrom('192.0.2.0').isReset).toBe(false);
  expect(connectFrom('192.0.2.0').isReset).toBe(true);
  for (let i = 2_000; i < 40_000; i += 1) connectFrom(`192.0.2.${Math.floor(i / 2_000)}`);
  expect(connectFrom('198.51.100.1').isReset).toBe(true);
  first.emit('close');
  expect(connectFrom('198.51.100.1').isReset).toBe(false);
});
