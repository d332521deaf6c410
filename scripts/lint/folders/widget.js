/** Rows of the widget. See ../folders.js. */
import { LIT, VIEW } from './packages.js';

const UI = ['widget/ui', 'widget/ui/locales', 'widget/ui/styles'];

/** @type {import('../folders.js').Folder[]} */
export const widget = [
  {
    name: 'widget/ui/locales',
    files: ['widget/src/ui/locales/**'],
    does: 'Words of the widget',
    packages: [VIEW],
  },
  {
    name: 'widget/ui/styles',
    files: ['widget/src/ui/styles/**'],
    does: 'Design tokens and common styles',
    packages: LIT,
  },
  {
    name: 'widget/ui/launcher',
    files: ['widget/src/ui/launcher/**'],
    does: 'Launcher and pinned modules, for the loader',
  },
  {
    name: 'widget/ui/composer',
    files: ['widget/src/ui/composer/**'],
    does: 'Where the user writes',
    imports: UI,
    packages: [VIEW, ...LIT],
  },
  {
    name: 'widget/ui/message-log',
    files: ['widget/src/ui/message-log/**'],
    does: 'Where the user reads',
    imports: UI,
    packages: [VIEW, ...LIT],
  },
  {
    name: 'widget/ui/thread',
    files: ['widget/src/ui/thread/**'],
    does: 'A whole conversation',
    imports: [...UI, 'widget/ui/composer', 'widget/ui/message-log'],
    packages: [VIEW, ...LIT],
  },
  {
    name: 'widget/ui/widget',
    files: ['widget/src/ui/widget/**'],
    does: 'Launcher, panel and corner of the page',
    imports: [...UI, 'widget/ui/launcher', 'widget/ui/thread'],
    packages: [VIEW, ...LIT],
  },
  {
    name: 'widget/ui',
    files: ['widget/src/ui/*.ts'],
    does: 'What the components share; entry `@cipherchat/widget/ui`',
    imports: ['widget/ui/locales', 'widget/ui/styles', 'widget/ui/thread'],
    packages: [VIEW, ...LIT],
  },
  {
    name: 'widget/ml-kem-handoff',
    files: ['widget/src/ml-kem-handoff.ts'],
    does: 'How the ML-KEM fallback reaches the application',
    packages: ['@cipherchat/core'],
  },
  {
    name: 'widget/ml-kem-module',
    files: ['widget/src/ml-kem-module.ts'],
    does: 'Entry: the ML-KEM fallback of the script tag',
    imports: ['widget/ml-kem-handoff'],
    packages: ['@cipherchat/core/ml-kem'],
  },
  {
    name: 'widget/cipher-chat',
    files: ['widget/src/cipher-chat.ts'],
    does: 'The element `<cipher-chat>`',
    imports: ['widget/ui', 'widget/ui/launcher', 'widget/ui/widget', 'widget/ml-kem-handoff'],
    packages: ['@cipherchat/core/compose', VIEW],
  },
  {
    name: 'widget/app',
    files: ['widget/src/app.ts'],
    does: 'Entry: the application of the script tag',
    imports: ['widget/cipher-chat'],
  },
  {
    name: 'widget/embed',
    files: ['widget/src/embed.ts'],
    does: 'Entry: the loader, at most 3 kB',
    imports: ['widget/ui/launcher', 'widget/ui/locales'],
  },
  {
    name: 'widget/frameworks',
    files: ['widget/src/frameworks/**'],
    does: 'Entries with types of the element for React, Vue and Svelte',
    imports: ['widget/cipher-chat', 'widget/ui'],
    packages: ['react', 'svelte/elements', 'vue'],
  },
  {
    name: 'widget/client',
    files: ['widget/src/client.ts'],
    does: 'Entry `@cipherchat/widget/client`',
    packages: ['@cipherchat/core'],
  },
  {
    name: 'widget/index',
    files: ['widget/src/index.ts'],
    does: 'Entry `@cipherchat/widget`',
    imports: ['widget/cipher-chat', 'widget/ml-kem-module', 'widget/ui', 'widget/ui/locales'],
  },
];
