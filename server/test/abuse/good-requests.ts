/**
 * A request of each route and event that would be answered: what the abuse departs from. One without a request here
 * does not compile, and does not pass.
 */
import { LOGIN_PURPOSE, ROUTES, toBase64Url, type RequestName, type RouteName } from '@cipherchat/protocol';
import { call, sendTo } from '../support/person.ts';
import { Subscriber } from '../support/push-service.ts';
import { backupBody } from '../support/test-backup.ts';
import { newId, signErasure } from '../support/signing.ts';
import { rosterBody, rosterOf } from '../support/test-roster.ts';
import type { Stage } from './stage.ts';

export const LINK = 'f'.repeat(32);

/** With its first step, so that a read of it does not wait. */
const openLink = async ({ mallory }: Stage): Promise<void> => {
  await mallory.post('/v1/links', { id: LINK });
  await call(`${mallory.server.url}/v1/links/${LINK}/0`, 'PUT', { body: { blob: 'AQ' } });
};

type Body = Readonly<Record<string, unknown>>;

/** Undefined: a request without a body. Of Mallory's own. */
export const GOOD_BODIES: Readonly<Record<RouteName, (stage: Stage) => Promise<Body | undefined>>> = {
  challenge: async () => Promise.resolve({}),
  logIn: async ({ mallory }) => ({ ...mallory.principal, proof: await mallory.proof(LOGIN_PURPOSE.logIn) }),
  register: async ({ mallory }) => ({
    device: mallory.device.id,
    list: toBase64Url(mallory.account.draft()),
    prekeys: mallory.account.prekeys().map(toBase64Url),
    proof: await mallory.proof(LOGIN_PURPOSE.register),
  }),
  lists: async () => Promise.resolve(undefined),
  publishList: async ({ mallory }) => Promise.resolve({ list: toBase64Url(mallory.account.draft()) }),
  bundle: async () => Promise.resolve({}),
  prekeys: async () => Promise.resolve(undefined),
  addPrekeys: async ({ mallory }) => Promise.resolve({ prekeys: [toBase64Url(mallory.account.prekey(2, 99))] }),
  removePrekeys: async () => Promise.resolve({ oneTime: [], oneTimeKem: [] }),
  openLink: async () => Promise.resolve({ id: newId() }),
  putLinkStep: async (stage) => {
    await openLink(stage);
    return { blob: 'AQ' };
  },
  linkStep: async (stage) => {
    await openLink(stage);
    return undefined;
  },
  registerPush: async () => Promise.resolve(new Subscriber().body('https://push.example/1')),
  dropPush: async () => Promise.resolve({}),
  testPush: async () => Promise.resolve({}),
  ownBackup: async () => Promise.resolve(undefined),
  addBackupRecords: async ({ mallory }) =>
    Promise.resolve({ records: mallory.account.backup().records.map(toBase64Url) }),
  replaceBackup: async ({ mallory }) => Promise.resolve(backupBody(mallory.account.backup())),
  eraseAccount: async ({ mallory }) => {
    const { key, lists } = mallory.account;
    return Promise.resolve({ erasure: toBase64Url(signErasure(key, { version: lists.length })) });
  },
  roster: async () => Promise.resolve(undefined),
  publishRoster: async ({ mallory }) => Promise.resolve(rosterBody(rosterOf(mallory.account))),
  backupHeads: async () => Promise.resolve(undefined),
  openBackup: async () => Promise.resolve({ access: toBase64Url(new Uint8Array(32)) }),
  readBackup: async () =>
    Promise.resolve({ access: toBase64Url(new Uint8Array(32)), ids: toBase64Url(new Uint8Array(16)) }),
};

export const GOOD_EVENTS: Readonly<Record<RequestName, (stage: Stage) => Body>> = {
  'envelope:send': ({ bob }) => sendTo([bob]),
  'mailbox:pull': () => ({ after: 0, limit: 10 }),
  'mailbox:acknowledge': () => ({ envelopes: [newId()], silent: true }),
  'receipts:acknowledge': ({ bob }) => ({ deliveries: [{ id: newId(), device: bob.device.id }] }),
  'store:compare': () => ({ sent: newId() }),
  'session:renew': ({ mallory }) => ({ token: mallory.token }),
  'session:wait': () => ({ ms: 600_000 }),
};

export const ROUTE_NAMES = Object.keys(GOOD_BODIES) as readonly RouteName[];
export const EVENT_NAMES = Object.keys(GOOD_EVENTS) as readonly RequestName[];

export const pathOf = ({ mallory }: Stage, name: RouteName): string =>
  ROUTES[name].path
    .replace(':account', mallory.account.address)
    .replace(':device', mallory.device.id)
    .replace(':link', LINK)
    .replace(':step', '0');

export const goodRequest = async (stage: Stage, name: RouteName) => ({
  path: pathOf(stage, name),
  body: await GOOD_BODIES[name](stage),
});
