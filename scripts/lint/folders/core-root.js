/** Rows of core’s own files beside its folders. See ../folders.js. */
import { PROTOCOL } from './packages.js';

const PORTS = ['core/environment/port', 'core/storage/port', 'core/transport/port'];

/** @type {import('../folders.js').Folder[]} */
export const coreRoot = [
  {
    name: 'core/lock',
    files: ['core/src/lock/**'],
    does: 'The PIN of an inbox, and the vault key behind it. Not in the widget',
    imports: ['core/base', 'core/crypto', 'core/storage/port'],
    packages: [PROTOCOL],
  },
  {
    name: 'core/compose',
    files: ['core/src/compose.ts'],
    does: 'Composition root: names the implementations',
    imports: [
      'core/base',
      'core/facade',
      'core/diagnostics',
      'core/crypto',
      'core/storage',
      'core/transport',
      'core/environment',
      'core/tabs',
      ...PORTS,
    ],
    packages: [PROTOCOL],
  },
  {
    name: 'core/catch-up',
    files: ['core/src/catch-up.ts'],
    does: 'Reads the mailbox for a service worker that was rung',
    imports: ['core/base', 'core/facade', 'core/compose', 'core/diagnostics', 'core/environment', 'core/tabs'],
  },
  {
    name: 'core/inbox-lock',
    files: ['core/src/inbox-lock.ts'],
    does: 'Entry `@cipherchat/core/lock`: the lock of an inbox, composed. Not in the widget',
    imports: [
      'core/base',
      'core/compose',
      'core/crypto',
      'core/crypto/primitives',
      'core/environment',
      'core/lock',
      'core/storage',
      'core/storage/port',
      'core/storage/dexie',
      'core/tabs',
    ],
  },
  {
    name: 'core/index',
    files: ['core/src/index.ts'],
    does: 'Entry `@cipherchat/core`; where there is no browser, a profile in memory',
    imports: [
      'core/base',
      'core/facade',
      'core/view',
      'core/compose',
      'core/backup',
      'core/catch-up',
      'core/check',
      'core/devices',
      'core/own-devices',
      'core/push',
      'core/accounts',
      'core/mailbox',
      'core/outbox',
      'core/sessions',
      'core/tabs',
      'core/transport',
      'core/crypto',
      'core/crypto/primitives',
      'core/environment',
      'core/environment/port',
      'core/storage/memory',
      'core/views',
    ],
  },
];
