/**
 * What the server really serves, against the contract and this page: whatever is added besides, without a case of
 * authorization, does not pass.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BLOB_ROUTES, PUSHES, REQUESTS, ROUTES } from '@cipherchat/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestHandlers } from '../src/realtime/request-handlers.ts';
import { createRequestTable } from '../src/realtime/request-table.ts';
import { Person } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

/** What Express makes of `app.use` and `app.get`. */
type Layer = {
  readonly name: string;
  readonly rawPath: unknown;
  readonly handle: { readonly stack?: readonly Layer[] };
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
};

/** Besides the contract. `_all` says which methods a path of the contract has. */
const OTHER_PATHS = [
  '/livez',
  '/readyz',
  '/config.json',
  '/version',
  '/.well-known/cipherchat-release',
  '/.well-known/security.txt',
  '/w/current.json',
  '/w/withdrawn.json',
];
/**
 * What answers at other paths than routes: builds of the widget at `/w/:build/:file`, and the inbox; and what only
 * passes on.
 */
const MIDDLEWARE = [
  '/ result',
  '/v1 helmetMiddleware',
  '/v1 <anonymous>',
  '/v1 compression',
  '/v1 nothingHere',
  '/w helmetMiddleware',
  '/w > / <anonymous>',
  '/w > / <anonymous>',
  '/w > / <anonymous>',
  '/w > / expressStaticGzip',
  '/w nothingHere',
  '/ helmetMiddleware',
  '/ <anonymous>',
  '/ > / <anonymous>',
  '/ > / <anonymous>',
  '/ > / expressStaticGzip',
  '/ > / inboxForPeople',
  '/ > / expressStaticGzip',
  '/ nothingHere',
  '/ <anonymous>',
];

const CONTRACT = Object.values({ ...ROUTES, ...BLOB_ROUTES });

const layersOf = (stack: readonly Layer[], parents = ''): readonly { readonly at: string; readonly layer: Layer }[] =>
  stack.flatMap((layer) => {
    const at = `${parents}${String(layer.rawPath)}`;
    const { stack: inner } = layer.handle;
    return inner === undefined ? [{ at, layer }] : layersOf(inner, `${at} > `);
  });

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const sourcesOf = (room: string): readonly string[] =>
  readdirSync(SOURCE + room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test|\.contract)\.ts$/u.test(name))
    .map((name) => readFileSync(`${SOURCE}${room}/${name}`, 'utf8'));

describe('what is served', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ environment: { PWA_DIR: 'no-such-inbox' } });
  });
  afterAll(() => server.stop());

  /** Of the application that answers: Express leaves it at each request. */
  const served = async () => {
    const requests: { readonly app: { readonly router: { readonly stack: readonly Layer[] } } }[] = [];
    const keep = (message: unknown): void => {
      requests.push((message as { readonly request: (typeof requests)[number] }).request);
    };
    subscribe('http.server.request.start', keep);
    await fetch(`${server.url}/livez`);
    unsubscribe('http.server.request.start', keep);
    return layersOf(requests[0]?.app.router.stack ?? []);
  };

  it('over HTTP are the routes of the contract and eight others', async () => {
    const paths = new Set<string>([...CONTRACT.map(({ path }) => path), ...OTHER_PATHS]);
    const contract = CONTRACT.map(({ method, path }) => `${method.toLowerCase()} ${path}`);
    const routes = (await served()).flatMap(({ layer: { route } }) =>
      route === undefined ? [] : Object.keys(route.methods).map((method) => `${method} ${route.path}`),
    );
    const expected = [
      ...contract,
      ...OTHER_PATHS.map((path) => `get ${path}`),
      ...[...paths].map((path) => `_all ${path}`),
    ];
    expect(routes.toSorted()).toEqual(expected.toSorted());
  });

  it('has nothing else that could answer: each middleware stands on this page', async () => {
    const others = (await served()).filter(({ layer }) => layer.route === undefined);
    expect(others.map(({ at, layer }) => `${at} ${layer.name}`)).toEqual(MIDDLEWARE);
  });

  it('over sockets are the events of the contract', () => {
    const table = createRequestTable({} as RequestHandlers);
    expect(table).toBeInstanceOf(Map);
    expect([...table.keys()].toSorted()).toEqual(Object.keys(REQUESTS).toSorted());
    expect([...table].filter(([key, { name }]) => key !== name)).toEqual([]);
  });

  it('has no other event anywhere in its sources, and nothing that looks at the name of one', () => {
    const known = new Set([...Object.keys(REQUESTS), ...Object.keys(PUSHES)]);
    const literals = sourcesOf('').flatMap((text) => text.match(/(?<=['"`])(?!node:)[a-z-]+:[a-z-]+(?=['"`])/gu) ?? []);
    expect(literals.length).toBeGreaterThan(known.size);
    expect(literals.filter((literal) => !known.has(literal))).toEqual([]);
    const looks = /\b(?:name|event)\b\s*[!=]==?|[!=]==?\s*(?:name|event)\b|switch \((?:name|event)/u;
    expect(sourcesOf('realtime').flatMap((text) => looks.exec(text)?.[0] ?? [])).toEqual([]);
  });

  it('refuses all other events alike', async () => {
    const mallory = await Person.registered(server);
    const socket = await mallory.connect();
    const names = ['people:list', 'mailbox:Pull', 'mailbox:pull ', 'admin', 'rooms', 'message', '__proto__', ''];
    const answers: unknown[] = [];
    for (const name of names) answers.push(await socket.timeout(5_000).emitWithAck(name, {}));
    const [first] = answers;
    expect(first).toMatchObject({ ok: false, error: { code: 'malformed' } });
    expect(answers).toEqual(names.map(() => first));
    mallory.leave();
  });
});
