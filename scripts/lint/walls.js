/**
 * Which files may not import what, with the sentence a person reads. A folder with a `port.ts` is a swap point: outside of
 * it only the port may be imported, and only `compose.ts` names implementations.
 */
export const TESTS = ['**/*.test.ts', '**/*.contract.ts', '*/test/**'];

const ENTRIES = ['index', 'embed', 'app', 'cipher-chat'];

const CLIENT = 'base facade rows views accounts log sessions outbox mailbox engine tabs'.split(' ');

/** Specifiers that lead into one of the rooms, or to a file of that name. */
const into = (...rooms) => `^(\\.{1,2}/)+(${rooms.join('|')})(/|\\.ts$)`;
const packages = (...names) => `^(${names.join('|')})(/|$)`;
const packagesBut = (...names) => `^(?!\\.{1,2}/)(?!(${names.join('|')})(/|$))`;
const behindPortOf = (...rooms) => `^(\\.{1,2}/)+(${rooms.join('|')})/(?!port\\.ts$)`;

const everywhere = [
  {
    name: 'specifier',
    files: ['**/*.ts'],
    forbid: [
      [
        '^\\.{1,2}/(?!.*\\.(ts|js|mjs|json|css|svg|html)(\\?.*)?$)',
        'A relative import carries its extension: ./name.ts.',
      ],
      ['^(\\.{1,2}/)+node_modules/', 'A package is imported by its name.'],
      [
        '^lit(-html)?/(directives/unsafe-|static-html)',
        'Text goes into text nodes: no unsafe directive, no static HTML.',
      ],
    ],
  },
  {
    name: 'tools-of-tests',
    files: ['{protocol,core,widget,pwa,server,demo-site}/src/**'],
    except: TESTS,
    forbid: [
      [
        packages('vitest', 'fast-check', 'fake-indexeddb', 'cborg', '@noble/curves', 'playwright-core', 'supertest'),
        'A tool of tests stays in tests.',
      ],
      ['\\.(test|contract)\\.ts$|^@cipherchat/core/fakes$', 'Product code does not import tests.'],
    ],
  },
];

const protocol = [
  {
    name: 'protocol-is-pure',
    files: ['protocol/src/**'],
    except: TESTS,
    forbid: [[packagesBut('valibot'), 'The wire contract depends on valibot and on nothing else.']],
  },
  {
    name: 'protocol',
    files: ['protocol/**'],
    forbid: [
      [
        '^(\\.{1,2}/)+(widget|pwa|server|demo-site)/|^@cipherchat/(?!protocol$)',
        'The wire contract knows neither browser nor server.',
      ],
    ],
  },
];

const widget = [
  {
    name: 'widget',
    files: ['widget/**'],
    forbid: [
      ['^(\\.{1,2}/)+(protocol|server|pwa|demo-site)/', 'Another workspace is imported by its package name.'],
      [packages('@cipherchat/(server|pwa|demo-site|widget|protocol)'), 'The widget stands on core alone.'],
    ],
  },
  {
    name: 'crypto',
    files: ['core/src/crypto/**'],
    except: TESTS,
    forbid: [
      [
        into(...CLIENT, 'storage', 'transport', 'environment', 'compose', ...ENTRIES),
        'crypto takes bytes and returns bytes: no storage, network, clock or UI.',
      ],
    ],
  },
  {
    name: 'crypto-libraries',
    files: ['core/src/crypto/**'],
    except: [...TESTS, 'core/src/crypto/hazmat*.ts', 'core/src/crypto/ml-kem.ts'],
    forbid: [
      [packagesBut('@cipherchat/protocol'), 'A library of primitives enters crypto through hazmat or ml-kem alone.'],
    ],
  },
  {
    name: 'client',
    files: [`core/src/{${CLIENT.join(',')}}/**`],
    except: TESTS,
    forbid: [
      [
        behindPortOf('storage', 'transport', 'environment'),
        'The client knows ports, not implementations: compose.ts names those.',
      ],
      [into('compose', ...ENTRIES), 'The client is headless and does not compose itself.'],
      [
        packagesBut('@cipherchat/protocol', 'valibot'),
        'The client uses no library but valibot: a browser, a worker and a bot run it.',
      ],
    ],
  },
  {
    name: 'adapters',
    files: ['core/src/{storage,transport,environment}/**'],
    except: TESTS,
    forbid: [
      [into('ui', 'compose', ...ENTRIES), 'An adapter knows its port, not who uses it.'],
      [
        into(...CLIENT.filter((folder) => folder !== 'base')),
        'An adapter sees types of the client, not its use cases.',
      ],
      [packages('lit', '@lit'), 'Components live in ui.'],
    ],
  },
  {
    name: 'storage',
    files: ['core/src/storage/**'],
    except: TESTS,
    forbid: [
      [packages('socket\\.io-client'), 'The socket belongs to transport.'],
      [into('transport', 'environment'), 'Adapters do not know each other.'],
    ],
  },
  {
    name: 'transport',
    files: ['core/src/transport/**'],
    except: TESTS,
    forbid: [
      [
        into('storage', 'environment', 'crypto'),
        'Adapters do not know each other, and what they carry is sealed already.',
      ],
    ],
  },
  {
    name: 'environment',
    files: ['core/src/environment/**'],
    except: TESTS,
    forbid: [[into('storage', 'transport', 'crypto'), 'Adapters do not know each other.']],
  },
  {
    name: 'dexie',
    files: ['{core,widget,pwa}/src/**'],
    except: [...TESTS, 'core/src/storage/dexie/**'],
    forbid: [[packages('dexie'), 'Dexie belongs to core/src/storage/dexie.']],
  },
  {
    name: 'socket',
    files: ['{core,widget,pwa}/src/**'],
    except: [...TESTS, 'core/src/transport/**'],
    forbid: [[packages('socket\\.io-client', 'engine\\.io-client'), 'The socket belongs to core/src/transport.']],
  },
  {
    name: 'ui',
    files: ['widget/src/ui/**'],
    except: TESTS,
    forbid: [
      [
        `${into('index', 'embed', 'app')}|^@cipherchat/(?!core/view$)`,
        'A component sees the façade of the client and its views, never keys, storage or sockets.',
      ],
      [packages('@noble', 'valibot'), 'Parsing and cryptography stay behind the client.'],
    ],
  },
  {
    name: 'core',
    files: ['core/**'],
    forbid: [
      ['^(\\.{1,2}/)+(protocol|server|pwa|widget|demo-site)/', 'Another workspace is imported by its package name.'],
      [packages('@cipherchat/(?!protocol$)[a-z-]+'), 'Core stands on the wire contract alone.'],
    ],
  },
  {
    name: 'compose',
    files: ['core/src/{compose,index}.ts'],
    forbid: [[packages('lit', '@lit'), 'compose.ts is headless, so that a service worker can use it.']],
  },
  {
    name: 'entries',
    files: ['widget/src/{index,app,cipher-chat,embed}.ts'],
    forbid: [['^(\\.{1,2}/)+core/', 'Entries use what @cipherchat/core exports.']],
  },
  {
    name: 'loader',
    files: ['widget/src/embed.ts'],
    forbid: [
      [
        `${packages('lit', '@lit', 'valibot', '@cipherchat')}|${into('compose', 'client', 'app', 'cipher-chat', 'index')}`,
        'The loader is at most 3 kB: it loads the application and does not contain it.',
      ],
    ],
  },
];

const pwa = [
  {
    name: 'inbox',
    files: ['pwa/**'],
    forbid: [
      [
        '^@cipherchat/(?!(core(/(view|compose|fakes))?|widget(/ui)?)$)',
        'The inbox uses core, and the elements of @cipherchat/widget/ui.',
      ],
      ['^(\\.{1,2}/)+(widget|server|protocol|demo-site)/', 'Another workspace is imported by its package name.'],
      [packages('@noble'), 'Cryptography is inside @cipherchat/core.'],
    ],
  },
  {
    name: 'service-worker',
    files: ['pwa/src/service-worker.ts'],
    forbid: [[packages('lit', '@lit', '@cipherchat/widget/ui'), 'A service worker has no DOM: only @cipherchat/core.']],
  },
];

const DRIVERS = ['better-sqlite3', 'mongodb', 'ioredis', 'redis'];
const SOCKET_IO = `${packages('socket\\.io', 'engine\\.io', 'ws')}|socket-io/(?!port\\.ts$)`;
const EDGES = into('edge', 'http', 'realtime', 'nodes', 'compose', 'main');

const server = [
  {
    name: 'server',
    files: ['server/**'],
    forbid: [
      [
        '^@cipherchat/(?!protocol$)|^(\\.{1,2}/)+(widget|pwa|protocol|demo-site)/',
        'The server stores and forwards ciphertext: it shares the wire contract with the browser, and nothing more.',
      ],
    ],
  },
  {
    name: 'services',
    files: ['server/src/services/**'],
    except: TESTS,
    forbid: [
      [packages('express', 'socket\\.io', ...DRIVERS), 'A use case knows ports, not frameworks or drivers.'],
      [behindPortOf('storage'), 'A use case knows the store by its port, and connections as a Notifier.'],
      [EDGES, 'A use case does not know its edges.'],
    ],
  },
  {
    name: 'http',
    files: ['server/src/http/**'],
    except: TESTS,
    forbid: [
      [`${behindPortOf('storage')}|${into('realtime', 'nodes', 'compose', 'main')}`, 'HTTP talks to services.'],
      [packages(...DRIVERS), 'HTTP talks to services.'],
    ],
  },
  {
    name: 'realtime',
    files: ['server/src/realtime/**'],
    except: TESTS,
    forbid: [
      [`${behindPortOf('storage')}|${into('http', 'nodes', 'compose', 'main')}`, 'Sockets talk to services.'],
      [packages('express', ...DRIVERS), 'Sockets talk to services.'],
    ],
  },
  {
    name: 'lower-rooms',
    files: ['server/src/{auth,storage,observability}/**'],
    except: TESTS,
    forbid: [[`${EDGES}|${into('services')}`, 'A lower folder does not know who uses it.']],
  },
  ...Object.entries({ sqlite: 'better-sqlite3', mongo: 'mongodb' }).map(([name, driver]) => ({
    name,
    files: ['server/src/**'],
    except: [...TESTS, `server/src/storage/${name}/**`],
    forbid: [[packages(driver), `The driver belongs to server/src/storage/${name}.`]],
  })),
  {
    name: 'socket-io',
    files: ['server/src/**'],
    except: [...TESTS, 'server/src/realtime/socket-io/**', 'server/src/compose.ts'],
    forbid: [[SOCKET_IO, 'Socket.IO is behind realtime/socket-io/port.ts.']],
  },
];

const demoSite = [
  {
    name: 'demo-site',
    files: ['demo-site/**'],
    forbid: [
      [
        '^@cipherchat/|^(\\.{1,2}/)+(widget|pwa|server|protocol)/',
        'The demo is a stranger: it has the built artifact by its address.',
      ],
    ],
  },
];

/** @type {readonly { name: string, files: string[], except?: string[], forbid: [pattern: string, message: string][] }[]} */
export const walls = [...everywhere, ...protocol, ...widget, ...pwa, ...server, ...demoSite];
