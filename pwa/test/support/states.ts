/**
 * Every state of the inbox, as data: what the client holds, where the address bar stands, and what the user did last.
 */
import { UNTIL_THEY_WRITE } from '@cipherchat/core/view';
import type { ListFilter } from '../../src/conversations/list-filter.ts';
import { AskExportEvent } from '../../src/export/ask-export.ts';
import type { InboxApp } from '../../src/shell/inbox-app.ts';
import { FakeClient, READY } from '@cipherchat/core/fakes';
import { openMessageMenu } from '../../../widget/test/support/message-menu.ts';
import { forkStates } from './fork-states.ts';
import { hoursStates } from './hours-states.ts';
import { looksStates } from './looks-states.ts';
import { ALICE, alice, changed, everybody, LAYLA, LONG, MALLORY, visitors } from './people.ts';
import { savedReplyStates } from './saved-reply-states.ts';
import { teamStates } from './team-states.ts';
import { statisticsStates } from './statistics-states.ts';
import { visitStates } from './visit-states.ts';

export type InboxState = {
  readonly path: string;
  readonly client: () => FakeClient;
  /** Runs once the view is there. */
  readonly then?: (app: InboxApp, client: FakeClient) => void | Promise<void>;
};

/** Frame by frame: timers may be faked. */
const until = async (isTrue: () => boolean): Promise<void> => {
  for (let frame = 0; !isTrue() && frame < 100; frame += 1) await new Promise(requestAnimationFrame);
};

const some = (): FakeClient => new FakeClient(everybody);
const none = (): FakeClient => new FakeClient();
const reading = (outcome: FakeClient['conversations']['reading']): FakeClient => {
  const client = some();
  client.conversations.reading = outcome;
  return client;
};
const newcomer = (): FakeClient => new FakeClient([], { phase: 'no-identity', address: undefined, name: undefined });

const inside = (app: InboxApp, name: string): ShadowRoot => {
  const root = app.shadowRoot?.querySelector(name)?.shadowRoot;
  if (root === null || root === undefined) throw new Error(`there is no ${name}`);
  return root;
};

const TAGS = ['damage', 'gift', 'waiting list', 'wholesale customer, Norway'];

const blocked = (): FakeClient => {
  const client = some();
  void client.contacts.change(ALICE, { isBlocked: true });
  void client.contacts.change(LAYLA, { isBlocked: true });
  return client;
};

/** The owner has given names and tags. */
const kept = (): FakeClient => {
  const client = some();
  void client.contacts.change(ALICE, { name: 'Alice from the fair', tags: TAGS });
  void client.contacts.change(LAYLA, { tags: ['هدية'] });
  void client.contacts.change(visitors[0]?.id ?? ALICE, { tags: TAGS.slice(0, 2) });
  return client;
};

/** Some conversations are closed, snoozed or marked as unread. */
const ordered = (): FakeClient => {
  const client = kept();
  const [first = ALICE, second = ALICE, third = ALICE] = visitors.map(({ id }) => id);
  void client.contacts.change(LONG, { isClosed: true });
  void client.contacts.change(third, { isClosed: true });
  void client.contacts.change(second, { snoozedUntil: Date.now() + 3 * 86_400_000 });
  void client.contacts.change(MALLORY, { snoozedUntil: UNTIL_THEY_WRITE });
  void client.contacts.change(LAYLA, { isMarkedUnread: true });
  void client.contacts.change(first, { isMarkedUnread: true });
  return client;
};

const searched = async (app: InboxApp, query: string): Promise<void> => {
  const list = app.shadowRoot?.querySelector('inbox-conversations');
  if (!list) throw new Error('there is no list');
  [list.searching, list.query] = [true, query];
  await list.updateComplete;
};

const filtered = async (app: InboxApp, filter: Partial<ListFilter>): Promise<void> => {
  const list = app.shadowRoot?.querySelector('inbox-conversations');
  if (!list) throw new Error('there is no list');
  list.filter = { ...list.filter, ...filter };
  await list.updateComplete;
};

const card = (app: InboxApp): ShadowRoot => {
  const details = inside(app, 'inbox-thread').querySelector('inbox-details')?.shadowRoot;
  const root = details?.querySelector('inbox-contact-card')?.shadowRoot;
  if (!root) throw new Error('there is no card');
  return root;
};

/** The dialog of the safety number, and what was pressed in it. */
const comparing = (then: (root: ShadowRoot) => void = () => undefined): InboxState => ({
  path: `/c/${ALICE}`,
  client: some,
  then: async (app) => {
    const thread = inside(app, 'inbox-thread');
    thread.querySelector<HTMLElement>('.seal')?.click();
    const dialog = (): ShadowRoot | null | undefined => thread.querySelector('inbox-verify')?.shadowRoot;
    await until(() => Boolean(dialog()?.querySelector('.seg')));
    const root = dialog();
    if (root) then(root);
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  },
});

const marked = (verified: 'verified' | 'compared'): FakeClient => {
  const client = new FakeClient([{ ...alice, verified }, ...everybody.filter(({ id }) => id !== ALICE)]);
  const device = { isThis: verified === 'verified', name: verified === 'verified' ? undefined : 'Phone' };
  client.verification.compared = { device, at: Date.now(), canConfirm: verified === 'compared' };
  return client;
};

/** The check was pressed, and has found this. */
const checked = (
  found: FakeClient['connectionCheck']['found'],
  holdsBefore?: FakeClient['connectionCheck']['holdsBefore'],
): InboxState => ({
  path: '/settings/connection',
  client: () => {
    const client = some();
    Object.assign(client.connectionCheck, { found, holdsBefore });
    return client;
  },
  then: (app) => inside(app, 'inbox-check').querySelector<HTMLElement>('.state button')?.click(),
});

const SKIPPED = { verdict: 'skipped' } as const;
const after = (...steps: readonly (keyof FakeClient['connectionCheck']['found'])[]) =>
  Object.fromEntries(steps.map((step) => [step, SKIPPED]));
const NOT_SIGNED_IN = after('websocket', 'polling', 'delay');
const NOT_REACHED = { ...after('server', 'version', 'clock', 'sign-in'), ...NOT_SIGNED_IN };

/** What the check finds, by the cause. */
export const FINDINGS = {
  good: {},
  offline: {
    network: { verdict: 'bad', cause: 'offline' },
    reach: { verdict: 'bad', cause: 'offline' },
    ...NOT_REACHED,
  },
  'server away': { reach: { verdict: 'bad', cause: 'server' }, ...NOT_REACHED },
  portal: {
    server: { verdict: 'bad', cause: 'intercepted' },
    ...after('version', 'clock', 'sign-in'),
    ...NOT_SIGNED_IN,
  },
  limit: {
    ...after('version', 'clock'),
    'sign-in': { verdict: 'bad', cause: 'limited', retryAt: new Date(2027, 0, 5, 14, 32).getTime() },
    ...NOT_SIGNED_IN,
  },
  policy: { websocket: { verdict: 'fair', cause: 'policy' }, polling: { verdict: 'good' } },
  'websockets blocked': { websocket: { verdict: 'fair', cause: 'slower' }, polling: { verdict: 'good' } },
  blocked: {
    websocket: { verdict: 'bad', cause: 'blocked' },
    polling: { verdict: 'bad', cause: 'blocked' },
    delay: SKIPPED,
  },
  notes: {
    clock: { verdict: 'fair', ms: -3 * 86_400_000 },
    delay: { verdict: 'fair', ms: 2_400 },
  },
} as const satisfies Readonly<Record<string, FakeClient['connectionCheck']['found']>>;

/** The dialog to add a device is open, and the link has come so far. */
const adding = (step: Parameters<NonNullable<FakeClient['devices']['granting']>['hear']>[0]): InboxState => ({
  path: '/settings/devices',
  client: some,
  then: async (app, client) => {
    inside(app, 'inbox-devices').querySelector<HTMLElement>('.actions button')?.click();
    await until(() => client.devices.granting !== undefined);
    client.devices.granting?.hear(step);
  },
});

const joining = (step: Parameters<NonNullable<FakeClient['devices']['joining']>['hear']>[0]): InboxState => ({
  path: '/',
  client: newcomer,
  then: async (app, client) => {
    inside(app, 'inbox-first-run').querySelector<HTMLElement>('button.quiet')?.click();
    await until(() => client.devices.joining !== undefined);
    client.devices.joining?.hear(step);
  },
});

const nothing = (): undefined => undefined;

const offerUpdate = (app: InboxApp): void => {
  app.updates = { reload: () => undefined };
};

export const inboxStates: Readonly<Record<string, InboxState>> = {
  'first run': { path: '/', client: newcomer },
  'first run that failed': {
    path: '/',
    client: newcomer,
    then: (app, client) => {
      client.refuse('storage-full');
      inside(app, 'inbox-first-run').querySelector('form')?.requestSubmit();
    },
  },
  opening: { path: '/', client: () => new FakeClient([], { phase: 'loading' }) },
  'cannot be opened': {
    path: '/',
    client: () => new FakeClient([], { phase: 'failed', failure: 'storage-denied' }),
  },
  'address and snippet': {
    path: '/address',
    client: none,
    then: (app) => {
      const page = app.shadowRoot?.querySelector('inbox-address');
      if (page) page.demoUrl = 'https://shop.example';
    },
  },
  'address, the first message has come': {
    path: '/address',
    client: none,
    then: (app, client) => {
      const page = app.shadowRoot?.querySelector('inbox-address');
      if (page) page.demoUrl = 'https://shop.example';
      client.receive(ALICE, 'Hello?');
    },
  },
  'nobody wrote yet': { path: '/', client: none },
  list: { path: '/', client: some },
  'list that loads': {
    path: '/',
    client: () => reading('hangs'),
  },
  'list that cannot be read': { path: '/', client: () => reading('fails') },
  'search without a result': {
    path: '/',
    client: some,
    then: async (app) => {
      const list = app.shadowRoot?.querySelector('inbox-conversations');
      if (!list) return;
      list.searching = true;
      list.query = 'porcelain';
      await list.updateComplete;
    },
  },
  'an export is asked for': {
    path: '/settings',
    client: some,
    then: (app) => void app.dispatchEvent(new AskExportEvent()),
  },
  'a contact is blocked': { path: `/c/${ALICE}`, client: blocked },
  'blocked contacts in the settings': { path: '/settings', client: blocked },
  'the keys are listed': {
    path: '/',
    client: some,
    then: (app) => void app.dispatchEvent(new Event('list-keys')),
  },
  'visitors with a name and tags of the owner': { path: '/', client: kept },
  'a visitor gets a name': {
    path: `/c/${ALICE}/details`,
    client: kept,
    then: (app) => card(app).querySelector<HTMLElement>('button.name')?.click(),
  },
  'a tag that is too long': {
    path: `/c/${ALICE}/details`,
    client: kept,
    then: async (app, client) => {
      const root = card(app);
      root.querySelector<HTMLElement>('button.tag')?.click();
      await until(() => root.querySelector('form') !== null);
      client.refuse('name-too-long');
      const field = root.querySelector('input');
      if (field !== null) field.value = 'wholesale '.repeat(4);
      root.querySelector('form')?.requestSubmit();
      await until(() => root.querySelector('.problem')?.textContent !== '');
    },
  },
  'search through the messages': { path: '/', client: some, then: (app) => searched(app, 'glaze') },
  'search that still reads': {
    path: `/c/${ALICE}`,
    client: () => {
      const client = some();
      client.search.hangs = true;
      return client;
    },
    then: (app) => searched(app, 'the'),
  },
  'closed conversations': { path: '/', client: ordered, then: (app) => filtered(app, { show: 'closed' }) },
  'snoozed conversations': { path: '/', client: ordered, then: (app) => filtered(app, { show: 'snoozed' }) },
  'nothing that the filter lets through': {
    path: '/',
    client: some,
    then: (app) => filtered(app, { show: 'closed', unread: true, tag: 'wholesale' }),
  },
  'filter of the list': {
    path: '/',
    client: ordered,
    then: async (app) => {
      const list = inside(app, 'inbox-conversations');
      await until(() => list.querySelector('inbox-filter') !== null);
      list.querySelector('inbox-filter')?.shadowRoot?.querySelector<HTMLElement>('button')?.click();
    },
  },
  'several conversations selected': {
    path: '/',
    client: ordered,
    then: async (app) => {
      const list = inside(app, 'inbox-conversations');
      await until(() => list.querySelector('.select') !== null);
      list.querySelector<HTMLElement>('.select')?.click();
      await until(() => list.querySelector('.pickbox') !== null);
      list.querySelector<HTMLElement>('.pickbox input')?.click();
    },
  },
  'menu of a conversation': {
    path: `/c/${ALICE}`,
    client: ordered,
    then: (app) =>
      inside(app, 'inbox-thread')
        .querySelector('inbox-thread-menu')
        ?.shadowRoot?.querySelector<HTMLElement>('[aria-haspopup]')
        ?.click(),
  },
  conversation: { path: `/c/${ALICE}`, client: some },
  'conversation of a visitor without a name': { path: `/c/${visitors[0]?.id ?? ''}`, client: some },
  'conversation with changed messages': { path: `/c/${ALICE}`, client: () => new FakeClient([changed]) },
  'menu of a message': {
    path: `/c/${ALICE}`,
    client: () => new FakeClient([changed]),
    then: async (app) => {
      const thread = inside(app, 'inbox-thread');
      const log = (): Element | null | undefined =>
        thread.querySelector('cipher-thread')?.shadowRoot?.querySelector('cipher-log');
      await until(() => Boolean(log()?.shadowRoot?.querySelector('.row')));
      await openMessageMenu(thread);
    },
  },
  'conversation from right to left': { path: `/c/${LAYLA}`, client: some },
  'conversation with long words': { path: `/c/${LONG}`, client: some },
  'conversation that was stopped': { path: `/c/${MALLORY}`, client: some },
  'conversation that is not here': { path: `/c/${'q'.repeat(32)}`, client: some },
  'offline, in a conversation': {
    path: `/c/${ALICE}`,
    client: () => new FakeClient([{ ...alice, writing: false }], { connection: 'offline', waiting: 2 }),
  },
  'offline, in the list': {
    path: '/',
    client: () => new FakeClient(everybody, { connection: 'offline', waiting: 2 }),
  },
  'a window that forgets': { path: '/', client: () => new FakeClient(everybody, { durable: false }) },
  details: { path: `/c/${ALICE}/details`, client: some },
  'safety number': comparing(),
  'safety number, the picture': comparing((root) => root.querySelectorAll<HTMLElement>('.seg button')[1]?.click()),
  'safety number, they differ': comparing((root) => root.querySelector<HTMLElement>('.pair button')?.click()),
  'safety number, verified': comparing((root) => root.querySelector<HTMLElement>('.pair .primary')?.click()),
  'a verified contact': { path: `/c/${ALICE}/details`, client: () => marked('verified') },
  'a contact compared on another device': { path: `/c/${ALICE}/details`, client: () => marked('compared') },
  settings: { path: '/settings', client: some },
  'settings, the log could not be saved': {
    path: '/settings',
    client: some,
    then: (app, client) => {
      client.diagnostics = () => Promise.reject(new Error('planted'));
      inside(app, 'inbox-settings').querySelector<HTMLElement>('.actions button')?.click();
    },
  },
  ...forkStates,
  ...hoursStates,
  ...looksStates,
  ...savedReplyStates,
  ...teamStates,
  ...statisticsStates,
  ...visitStates,
  devices: { path: '/settings/devices', client: some },
  'devices, one is to be removed': {
    path: '/settings/devices',
    client: some,
    then: (app) => inside(app, 'inbox-devices').querySelector<HTMLElement>('.set .icon-button')?.click(),
  },
  'devices, a code for another one': adding({ step: 'code', code: 'k7qf2mxd', lastsMs: 300_000 }),
  'devices, six digits': adding({ step: 'digits', kind: 'app', enter: nothing }),
  'joining, the picture': joining({ step: 'qr', text: `cipherchat:link:1:${'A'.repeat(68)}` }),
  'joining, the question': joining({ step: 'question', address: READY.address!, devices: 2, answer: nothing }),
  'removed device': {
    path: '/',
    client: () => {
      const client = some();
      client.devices.list = { ...client.devices.list!, removed: { reason: 'revoked', since: Date.UTC(2026, 10, 1) } };
      return client;
    },
  },
  'connection check, not run': { path: '/settings/connection', client: some },
  'connection check, running': checked({}, 'websocket'),
  ...Object.fromEntries(Object.entries(FINDINGS).map(([name, found]) => [`connection check, ${name}`, checked(found)])),
  'an update waits': { path: '/', client: some, then: offerUpdate },
  'an update waits on the address page': { path: '/address', client: none, then: offerUpdate },
};
