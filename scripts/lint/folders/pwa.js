/** Rows of the inbox. See ../folders.js. */
import { LIT, VIEW } from './packages.js';

const CORE = '@cipherchat/core';
const LOCK = '@cipherchat/core/lock';
const ELEMENTS = '@cipherchat/widget/ui';
const LANGUAGES = '@cipherchat/widget/languages';
const PWA = ['pwa/locales', 'pwa/routing', 'pwa/styles'];

/** @type {import('../folders.js').Folder[]} */
export const pwa = [
  {
    name: 'pwa/locales',
    files: ['pwa/src/locales/**'],
    does: 'Words of the inbox, and which language it has',
    packages: [CORE, ELEMENTS, LANGUAGES],
  },
  { name: 'pwa/routing', files: ['pwa/src/routing/**'], does: 'Addresses inside the inbox', packages: [VIEW, ...LIT] },
  { name: 'pwa/styles', files: ['pwa/src/styles/**'], does: 'Styles of the inbox', packages: [ELEMENTS, ...LIT] },
  {
    name: 'pwa/device',
    files: ['pwa/src/device/**'],
    does: 'Installation, theme, updates, keyboard',
    packages: [...LIT, 'workbox-window'],
  },
  {
    name: 'pwa/passphrase-worker',
    files: ['pwa/src/passphrase/passphrase-worker.ts'],
    does: 'Entry: the worker that hashes a passphrase; no DOM',
    packages: ['@cipherchat/core/passphrase'],
  },
  {
    name: 'pwa/passphrase',
    files: ['pwa/src/passphrase/**'],
    does: 'Hashes a passphrase in a worker, the only place that may compile WebAssembly',
    imports: ['pwa/device', 'pwa/passphrase-worker'],
    packages: [CORE],
  },
  {
    name: 'pwa/passkey',
    files: ['pwa/src/passkey/**'],
    does: 'Passkeys: the only place that talks to WebAuthn',
    packages: [CORE],
  },
  {
    name: 'pwa/notices',
    files: ['pwa/src/notices/**'],
    does: 'Notifications, sound, and the subscription to pushes',
    imports: ['pwa/locales', 'pwa/routing'],
    packages: [CORE, VIEW, '@cipherchat/protocol', 'idb-keyval'],
  },
  {
    name: 'pwa/lock',
    files: ['pwa/src/lock/**'],
    does: 'The PIN of the inbox: its screen, its dialog, and what the tabs tell each other',
    imports: PWA,
    packages: [LOCK, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/inbox-feed',
    files: ['pwa/src/inbox-feed.ts', 'pwa/src/contact-book.ts'],
    does: 'The picture of the client that the pages show',
    packages: [CORE, VIEW, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/address',
    files: ['pwa/src/address/**'],
    does: 'Address and script tag',
    imports: [...PWA, 'pwa/shell'],
    packages: [CORE, ELEMENTS, 'valibot', ...LIT],
  },
  {
    name: 'pwa/conversations',
    files: ['pwa/src/conversations/**'],
    does: 'List of conversations',
    imports: [...PWA, 'pwa/inbox-feed'],
    packages: [CORE, VIEW, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/devices',
    files: ['pwa/src/devices/**'],
    does: 'The user’s devices: the list, linking another one, a device that was removed',
    imports: [...PWA, 'pwa/settings'],
    packages: [CORE, VIEW, ELEMENTS, 'qr', 'qr/decode.js', ...LIT],
  },
  {
    name: 'pwa/first-run',
    files: ['pwa/src/first-run/**'],
    does: 'First start',
    imports: [...PWA, 'pwa/device', 'pwa/devices'],
    packages: [CORE, VIEW, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/settings',
    files: ['pwa/src/settings/**'],
    does: 'Settings',
    imports: [...PWA, 'pwa/address', 'pwa/device', 'pwa/lock', 'pwa/notices'],
    packages: ['@scure/bip39/**', CORE, VIEW, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/replies',
    files: ['pwa/src/replies/**'],
    does: 'Saved replies: their page of the settings, and the list over the message box',
    imports: [...PWA, 'pwa/settings'],
    packages: [CORE, VIEW, ...LIT],
  },
  {
    name: 'pwa/check',
    files: ['pwa/src/check/**'],
    does: 'The connection check: a page of the settings',
    imports: [...PWA, 'pwa/device', 'pwa/settings'],
    packages: [CORE, VIEW, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/verification',
    files: ['pwa/src/verification/**'],
    does: 'Comparing the safety number with a contact',
    imports: [...PWA, 'pwa/conversations', 'pwa/devices'],
    packages: [CORE, VIEW, ...LIT],
  },
  {
    name: 'pwa/thread',
    files: ['pwa/src/thread/**'],
    does: 'An open conversation and its details',
    imports: [...PWA, 'pwa/inbox-feed', 'pwa/address', 'pwa/conversations', 'pwa/replies', 'pwa/verification'],
    packages: [CORE, VIEW, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/shell',
    files: ['pwa/src/shell/**'],
    does: 'Frame of the inbox: panes, notices, failures',
    imports: [
      ...PWA,
      'pwa/address',
      'pwa/inbox-feed',
      'pwa/conversations',
      'pwa/check',
      'pwa/device',
      'pwa/devices',
      'pwa/first-run',
      'pwa/lock',
      'pwa/notices',
      'pwa/replies',
      'pwa/settings',
      'pwa/thread',
    ],
    packages: [CORE, VIEW, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/main',
    files: ['pwa/src/main.ts'],
    does: 'Entry: the inbox',
    imports: [
      'pwa/address',
      'pwa/device',
      'pwa/locales',
      'pwa/lock',
      'pwa/notices',
      'pwa/passkey',
      'pwa/passphrase',
      'pwa/shell',
    ],
    packages: [CORE],
  },
  {
    name: 'pwa/service-worker',
    files: ['pwa/src/service-worker.ts'],
    does: 'Entry: the service worker; no DOM',
    imports: ['pwa/device', 'pwa/locales', 'pwa/lock', 'pwa/notices', 'pwa/routing'],
    packages: [CORE, '@cipherchat/protocol', 'workbox-precaching', 'workbox-routing'],
  },
];
