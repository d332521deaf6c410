/**
 * Who may import what: one row for each folder or entry point of the product. What a row does not allow is refused (scripts/lint/walls.js),
 * and the table in docs/architecture.md is written from it (`npm run walls`).
 *
 * `imports` names other rows, `packages` npm packages and workspaces (`node:*` stands for all of Node). A folder with a `port.ts` is a swap
 * point: its port is a row of its own, and only composition roots name the implementations.
 *
 * @typedef {{ name: string, files: string[], does: string, imports?: string[], packages?: string[] }} Folder
 */

const PROTOCOL = '@cipherchat/protocol';
const LIT = ['lit', 'lit/directives/**'];

/** @type {Folder[]} */
const protocol = [
  {
    name: 'protocol',
    files: ['protocol/src/**'],
    does: 'Wire contract: byte layouts, schemas of routes and events, error codes, limits. Compiled without DOM and Node',
    packages: ['valibot'],
  },
];

const PORTS = ['core/environment/port', 'core/storage/port', 'core/transport/port'];

/** @type {Folder[]} */
const core = [
  {
    name: 'core/base',
    files: ['core/src/base/**'],
    does: 'Views for user interfaces, errors, backoff',
    packages: [PROTOCOL],
  },
  {
    name: 'core/crypto/primitives',
    files: ['core/src/crypto/hazmat*.ts', 'core/src/crypto/ml-kem.ts'],
    does: 'The only door to Web Crypto and to the ML-KEM library',
    imports: ['core/crypto'],
    packages: [PROTOCOL, '@noble/post-quantum/**'],
  },
  {
    name: 'core/crypto',
    files: ['core/src/crypto/**'],
    does: 'Handshake, ratchet, device lists, sealing: bytes in, bytes out',
    imports: ['core/crypto/primitives'],
    packages: [PROTOCOL],
  },
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
    name: 'core/storage/port',
    files: ['core/src/storage/port.ts'],
    does: 'Port: rows and one atomic commit',
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
    packages: [PROTOCOL, 'dexie'],
  },
  {
    name: 'core/storage/memory',
    files: ['core/src/storage/memory/**'],
    does: 'A store that nothing outlives',
    imports: ['core/base', 'core/storage', 'core/storage/port'],
  },
  {
    name: 'core/transport/port',
    files: ['core/src/transport/port.ts'],
    does: 'Port: key directory and the link to the server',
    imports: ['core/base'],
    packages: [PROTOCOL],
  },
  {
    name: 'core/transport',
    files: ['core/src/transport/**'],
    does: 'REST by `fetch`, events by Socket.IO',
    imports: ['core/base', 'core/transport/port'],
    packages: [PROTOCOL, 'socket.io-client', 'valibot'],
  },
  {
    name: 'core/contents',
    files: ['core/src/contents/**'],
    does: 'Kinds of content: encoding, order, effect',
    imports: ['core/base', 'core/crypto'],
    packages: [PROTOCOL],
  },
  {
    name: 'core/rows',
    files: ['core/src/rows/**'],
    does: 'Records at rest, their versions, and one unit of work over them',
    imports: ['core/base', 'core/crypto', 'core/contents', 'core/storage/port'],
    packages: [PROTOCOL],
  },
  {
    name: 'core/accounts',
    files: ['core/src/accounts/**'],
    does: 'Own identity, own device lists, contacts',
    imports: ['core/base', 'core/crypto', 'core/contents', 'core/rows', ...PORTS],
    packages: [PROTOCOL],
  },
  {
    name: 'core/log',
    files: ['core/src/log/**'],
    does: 'The log of one conversation: items, places, statuses',
    imports: ['core/base', 'core/contents', 'core/rows', 'core/accounts'],
    packages: [PROTOCOL],
  },
  {
    name: 'core/sessions',
    files: ['core/src/sessions/**'],
    does: 'Prekeys, opening an envelope, fan-out to devices',
    imports: ['core/base', 'core/crypto', 'core/contents', 'core/rows', 'core/accounts', ...PORTS],
    packages: [PROTOCOL],
  },
  {
    name: 'core/outbox',
    files: ['core/src/outbox/**'],
    does: 'Messages on their way out: sealing, retries, receipts, re-sends',
    imports: [
      'core/base',
      'core/crypto',
      'core/contents',
      'core/rows',
      'core/accounts',
      'core/log',
      'core/sessions',
      ...PORTS,
    ],
    packages: [PROTOCOL],
  },
  {
    name: 'core/mailbox',
    files: ['core/src/mailbox/**'],
    does: 'Envelopes on their way in: pulling, opening, applying, acknowledging',
    imports: [
      'core/base',
      'core/crypto',
      'core/contents',
      'core/rows',
      'core/accounts',
      'core/log',
      'core/sessions',
      'core/outbox',
      ...PORTS,
    ],
    packages: [PROTOCOL],
  },
  {
    name: 'core/engine',
    files: ['core/src/engine/**'],
    does: 'The one engine of a profile: connection, services, background duties',
    imports: [
      'core/base',
      'core/crypto',
      'core/contents',
      'core/rows',
      'core/accounts',
      'core/log',
      'core/sessions',
      'core/outbox',
      'core/mailbox',
      ...PORTS,
    ],
    packages: [PROTOCOL],
  },
  {
    name: 'core/tabs',
    files: ['core/src/tabs/**'],
    does: 'The client of one tab: views, commands, which tab leads',
    imports: [
      'core/base',
      'core/crypto',
      'core/contents',
      'core/rows',
      'core/accounts',
      'core/log',
      'core/engine',
      ...PORTS,
    ],
    packages: [PROTOCOL],
  },
  {
    name: 'core/compose',
    files: ['core/src/compose.ts'],
    does: 'Composition root: names the implementations',
    imports: ['core/base', 'core/crypto', 'core/storage', 'core/transport', 'core/environment', 'core/tabs', ...PORTS],
    packages: [PROTOCOL],
  },
  {
    name: 'core/index',
    files: ['core/src/index.ts'],
    does: 'Entry `@cipherchat/core`; where there is no browser, a profile in memory',
    imports: [
      'core/base',
      'core/compose',
      'core/crypto',
      'core/crypto/primitives',
      'core/environment',
      'core/environment/port',
      'core/storage/memory',
    ],
  },
];

/** A component sees views of the client, never keys, storage or sockets. */
const VIEW = '@cipherchat/core/view';
const UI = ['widget/ui', 'widget/ui/locales', 'widget/ui/styles'];

/** @type {Folder[]} */
const widget = [
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

const CORE = '@cipherchat/core';
const ELEMENTS = '@cipherchat/widget/ui';
const PWA = ['pwa/locales', 'pwa/routing', 'pwa/styles'];

/** @type {Folder[]} */
const pwa = [
  { name: 'pwa/locales', files: ['pwa/src/locales/**'], does: 'Words of the inbox', packages: [CORE, ELEMENTS] },
  { name: 'pwa/routing', files: ['pwa/src/routing/**'], does: 'Addresses inside the inbox', packages: [CORE, ...LIT] },
  { name: 'pwa/styles', files: ['pwa/src/styles/**'], does: 'Styles of the inbox', packages: [ELEMENTS, ...LIT] },
  {
    name: 'pwa/device',
    files: ['pwa/src/device/**'],
    does: 'Installation, theme, updates, keyboard',
    packages: [...LIT, 'workbox-window'],
  },
  {
    name: 'pwa/client-feed',
    files: ['pwa/src/client-feed.ts'],
    does: 'The picture of the client that the pages show',
    packages: [CORE, ELEMENTS, ...LIT],
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
    imports: [...PWA, 'pwa/client-feed'],
    packages: [CORE, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/first-run',
    files: ['pwa/src/first-run/**'],
    does: 'First start',
    imports: PWA,
    packages: [CORE, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/settings',
    files: ['pwa/src/settings/**'],
    does: 'Settings',
    imports: [...PWA, 'pwa/address', 'pwa/device'],
    packages: [CORE, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/thread',
    files: ['pwa/src/thread/**'],
    does: 'An open conversation and its details',
    imports: [...PWA, 'pwa/address', 'pwa/conversations'],
    packages: [CORE, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/shell',
    files: ['pwa/src/shell/**'],
    does: 'Frame of the inbox: panes, notices, failures',
    imports: [
      ...PWA,
      'pwa/address',
      'pwa/client-feed',
      'pwa/conversations',
      'pwa/device',
      'pwa/first-run',
      'pwa/settings',
      'pwa/thread',
    ],
    packages: [CORE, ELEMENTS, ...LIT],
  },
  {
    name: 'pwa/main',
    files: ['pwa/src/main.ts'],
    does: 'Entry: the inbox',
    imports: ['pwa/address', 'pwa/device', 'pwa/locales', 'pwa/shell'],
    packages: [CORE],
  },
  {
    name: 'pwa/service-worker',
    files: ['pwa/src/service-worker.ts'],
    does: 'Entry: the service worker; no DOM',
    imports: ['pwa/routing'],
    packages: [CORE, 'workbox-precaching', 'workbox-routing'],
  },
];

/** @type {Folder[]} */
const server = [
  {
    name: 'server/auth',
    files: ['server/src/auth/**'],
    does: 'Challenges, tokens, signatures, checks of public keys',
    packages: [PROTOCOL, 'jsonwebtoken', 'valibot', 'node:*'],
  },
  {
    name: 'server/observability',
    files: ['server/src/observability/**'],
    does: 'Health, log without secrets',
    imports: ['server/storage/port'],
    packages: ['pino'],
  },
  {
    name: 'server/storage/port',
    files: ['server/src/storage/port.ts'],
    does: 'Port: what the server keeps',
    packages: [PROTOCOL],
  },
  {
    name: 'server/storage',
    files: ['server/src/storage/*.ts'],
    does: 'What the stores share: group commit, failpoints',
    imports: ['server/storage/port'],
    packages: [PROTOCOL],
  },
  {
    name: 'server/storage/sqlite',
    files: ['server/src/storage/sqlite/**'],
    does: 'Store on SQLite, writing in a thread of its own',
    imports: ['server/storage', 'server/storage/port'],
    packages: [PROTOCOL, 'better-sqlite3', 'node:*'],
  },
  {
    name: 'server/storage/mongo',
    files: ['server/src/storage/mongo/**'],
    does: 'Store on MongoDB',
    imports: ['server/storage', 'server/storage/port'],
    packages: [PROTOCOL, 'mongodb'],
  },
  {
    name: 'server/storage/memory',
    files: ['server/src/storage/memory/**'],
    does: 'Store in memory, for tests',
    imports: ['server/storage', 'server/storage/port'],
    packages: [PROTOCOL],
  },
  {
    name: 'server/services',
    files: ['server/src/services/**'],
    does: 'Use cases: accounts, key directory, prekeys, mailbox. They see connections as a `Notifier`',
    imports: ['server/auth', 'server/observability', 'server/storage/port'],
    packages: [PROTOCOL],
  },
  {
    name: 'server/edge',
    files: ['server/src/edge/**'],
    does: 'What both edges use: wire errors, limits, checks of JSON, the network of a request',
    imports: ['server/services', 'server/storage/port'],
    packages: [PROTOCOL, 'rate-limiter-flexible', 'node:*'],
  },
  {
    name: 'server/http',
    files: ['server/src/http/**'],
    does: 'REST routes and static files',
    imports: ['server/auth', 'server/edge', 'server/observability', 'server/services'],
    packages: [PROTOCOL, 'compression', 'express', 'express-static-gzip', 'helmet', 'pino-http', 'valibot', 'node:*'],
  },
  {
    name: 'server/realtime/socket-io',
    files: ['server/src/realtime/socket-io/**'],
    does: 'All code that reaches into private parts of Socket.IO and Engine.IO',
    imports: ['server/auth', 'server/edge'],
    packages: [PROTOCOL, 'socket.io', 'node:*'],
  },
  {
    name: 'server/realtime',
    files: ['server/src/realtime/**'],
    does: 'Sockets: connections, requests, pushes',
    imports: [
      'server/auth',
      'server/edge',
      'server/nodes',
      'server/observability',
      'server/realtime/socket-io',
      'server/services',
      'server/storage/port',
    ],
    packages: [PROTOCOL, 'socket.io', 'valibot', 'node:*'],
  },
  {
    name: 'server/nodes/redis',
    files: ['server/src/nodes/redis/**'],
    does: 'What several nodes share through Redis',
    imports: ['server/auth', 'server/observability'],
    packages: ['@socket.io/redis-adapter', 'ioredis', 'rate-limiter-flexible'],
  },
  {
    name: 'server/nodes',
    files: ['server/src/nodes/**'],
    does: 'Several servers on one store: notes between them, the poll of mailboxes',
    imports: ['server/auth', 'server/observability', 'server/realtime', 'server/services', 'server/storage/port'],
    packages: [PROTOCOL, 'valibot'],
  },
  {
    name: 'server/config',
    files: ['server/src/config.ts'],
    does: 'Settings from the environment',
    packages: ['valibot', 'node:*'],
  },
  {
    name: 'server/start-failure',
    files: ['server/src/start-failure.ts'],
    does: 'Why the server did not start, in words',
    imports: ['server/config', 'server/storage/port'],
  },
  {
    name: 'server/server-life',
    files: ['server/src/server-life.ts'],
    does: 'Starting, draining and stopping',
    imports: [
      'server/config',
      'server/nodes',
      'server/observability',
      'server/realtime',
      'server/services',
      'server/storage/port',
    ],
    packages: ['node:*'],
  },
  {
    name: 'server/compose',
    files: ['server/src/compose.ts'],
    does: 'Composition root: names the implementations',
    imports: [
      'server/auth',
      'server/config',
      'server/edge',
      'server/http',
      'server/nodes',
      'server/nodes/redis',
      'server/observability',
      'server/realtime',
      'server/server-life',
      'server/services',
      'server/storage',
      'server/storage/mongo',
      'server/storage/port',
      'server/storage/sqlite',
    ],
    packages: ['rate-limiter-flexible', 'node:*'],
  },
  {
    name: 'server/run-server',
    files: ['server/src/run-server.ts'],
    does: 'Reads settings, composes, listens',
    imports: ['server/compose', 'server/config', 'server/observability', 'server/start-failure', 'server/storage'],
    packages: ['node:*'],
  },
  {
    name: 'server/main',
    files: ['server/src/main.ts'],
    does: 'Entry: the server',
    imports: ['server/run-server'],
  },
];

/** @type {Folder[]} */
const demoSite = [
  {
    name: 'demo-site',
    files: ['demo-site/src/**'],
    does: 'A shop that has the built artifact by its URL, and nothing else of ours',
    packages: ['node:*'],
  },
];

/** In this order: a file belongs to the first row that names it. */
export const FOLDERS = [...protocol, ...core, ...widget, ...pwa, ...server, ...demoSite];

/** Tests reach wherever they need to; nothing of the product imports them. */
export const TESTS = ['**/*.test.ts', '**/*.contract.ts', '*/test/**'];
