/** Rows of the ports of the client, and of what implements them. See ../folders.js. */
import { PROTOCOL } from './packages.js';

/** @type {import('../folders.js').Folder[]} */
export const corePorts = [
  {
    name: 'core/environment/port',
    files: ['core/src/environment/port.ts'],
    does: 'Port: clock, lock, channel between tabs, network state',
    imports: ['core/base'],
  },
  {
    name: 'core/environment',
    files: ['core/src/environment/**'],
    does: 'The browser’s environment, and one in memory',
    imports: ['core/base', 'core/environment/port'],
  },
  {
    name: 'core/clock',
    files: ['core/src/clock/**'],
    does: 'The one clock of a client: the server’s time, and how sure it is',
    imports: ['core/base', 'core/environment/port'],
    packages: [PROTOCOL],
  },
  {
    name: 'core/storage/port',
    files: ['core/src/storage/{port,lock-port,tables}.ts'],
    does: 'Port: rows and one atomic commit; the lock of a profile',
    imports: ['core/base'],
  },
  {
    name: 'core/storage',
    files: ['core/src/storage/*.ts'],
    does: 'Opens the store that this browser allows',
    imports: ['core/base', 'core/storage/port', 'core/storage/dexie', 'core/storage/memory'],
  },
  {
    name: 'core/storage/dexie',
    files: ['core/src/storage/dexie/**'],
    does: 'IndexedDB by Dexie, each row sealed',
    imports: ['core/base', 'core/storage', 'core/storage/port'],
    packages: [PROTOCOL, 'dexie', 'dexie/dist/modern/dexie.mjs'],
  },
  {
    name: 'core/storage/memory',
    files: ['core/src/storage/memory/**'],
    does: 'A store that nothing outlives',
    imports: ['core/base', 'core/storage', 'core/storage/port'],
  },
  {
    name: 'core/transport/port',
    files: ['core/src/transport/port.ts', 'core/src/transport/on-demand.ts'],
    does: 'Port: key directory, the link to the server, and code that is loaded when it is needed',
    imports: ['core/base'],
    packages: [PROTOCOL],
  },
  {
    name: 'core/transport',
    files: ['core/src/transport/**'],
    does: 'REST by `fetch`, events by Socket.IO',
    imports: ['core/base', 'core/transport/port'],
    packages: [PROTOCOL, 'socket.io-client', 'socket.io-parser', 'valibot'],
  },
];
