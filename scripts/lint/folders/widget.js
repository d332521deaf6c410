/** Rows of the widget. See ../folders.js. */
import { LIT, VIEW } from './packages.js';

const UI = ['widget/ui', 'widget/ui/locales', 'widget/ui/styles'];

/** @type {import('../folders.js').Folder[]} */
export const widget = [
  {
    name: 'widget/ui/locales',
    files: ['widget/src/ui/locales/**'],
    does: 'Words of the widget',
    imports: ['widget/loader/looks'],
    packages: [VIEW],
  },
  {
    name: 'widget/ui/styles',
    files: ['widget/src/ui/styles/**'],
    does: 'Design tokens and common styles',
    packages: LIT,
  },
  {
    name: 'widget/loader/looks',
    files: ['widget/src/loader/{bubble-css,en-loader,launcher-css,load-error,visit}.ts'],
    does: 'Words, styles, state, and errors of the closed chat, shared with elements',
  },
  {
    name: 'widget/loader/handoff',
    files: ['widget/src/loader/*-handoff.ts'],
    does: 'How engine and ML-KEM fallback reach the elements',
    packages: ['@cipherchat/core', VIEW],
  },
  {
    name: 'widget/loader',
    files: ['widget/src/loader/**'],
    does: 'Entry: the loader, at most 3 kB; and what it shares with the element',
    imports: ['widget/loader/looks', 'widget/loader/handoff'],
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
    packages: [VIEW, 'linkify-it', 'marked', ...LIT],
  },
  {
    name: 'widget/ui/files',
    files: ['widget/src/ui/files/**'],
    does: 'Files of a conversation: choosing, sending, showing, saving. Loaded with the first one',
    imports: UI,
    packages: [VIEW, 'image-size', ...LIT],
  },
  {
    name: 'widget/ui/thread',
    files: ['widget/src/ui/thread/**'],
    does: 'A whole conversation',
    imports: [...UI, 'widget/ui/composer', 'widget/ui/files', 'widget/ui/message-log'],
    packages: [VIEW, ...LIT],
  },
  {
    name: 'widget/ui/widget',
    files: ['widget/src/ui/widget/**'],
    does: 'Launcher, panel and corner of the page',
    imports: [...UI, 'widget/loader/looks', 'widget/ui/thread'],
    packages: [VIEW, 'qr', ...LIT],
  },
  {
    name: 'widget/ui',
    files: ['widget/src/ui/*.ts'],
    does: 'What the components share; entry `@cipherchat/widget/ui`',
    imports: ['widget/ui/locales', 'widget/ui/styles', 'widget/ui/thread'],
    packages: [VIEW, ...LIT],
  },
  {
    name: 'widget/ml-kem-module',
    files: ['widget/src/ml-kem-module.ts'],
    does: 'Entry: the ML-KEM fallback of the script tag',
    imports: ['widget/loader/handoff'],
    packages: ['@cipherchat/core/ml-kem'],
  },
  {
    name: 'widget/cipher-chat',
    files: ['widget/src/cipher-chat.ts'],
    does: 'The element `<cipher-chat>`',
    imports: ['widget/ui', 'widget/ui/widget', 'widget/loader', 'widget/loader/handoff', 'widget/loader/looks'],
    packages: ['@cipherchat/core/compose', '@cipherchat/core/leaving', VIEW],
  },
  {
    name: 'widget/elements',
    files: ['widget/src/elements.ts'],
    does: 'Entry: the elements of the script tag',
    imports: ['widget/cipher-chat', 'widget/languages-module', 'widget/loader', 'widget/loader/handoff'],
  },
  {
    name: 'widget/languages-module',
    files: ['widget/src/languages-module.ts'],
    does: 'Entry: the file of the script tag that pins one file for each language',
    imports: ['widget/loader', 'widget/ui/locales'],
  },
  {
    name: 'widget/languages',
    files: ['widget/src/languages.ts'],
    does: 'Entry `@cipherchat/widget/languages`',
    imports: ['widget/ui/locales'],
  },
  {
    name: 'widget/engine-module',
    files: ['widget/src/engine-module.ts'],
    does: 'Entry: the engine of the script tag',
    imports: ['widget/loader/handoff'],
    packages: ['@cipherchat/core/compose'],
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
    packages: ['@cipherchat/core/compose'],
  },
];
