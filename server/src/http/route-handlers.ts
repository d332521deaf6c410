/**
 * Turns the texts of a request into the bytes of a use case and back, and counts what rate limits bound. `api.ts`
 * counts what belongs to a network alone, before the body.
 */
import { fromBase64Url, toBase64Url, type DeviceId, type LinkStep, type RouteBody } from '@cipherchat/protocol';
import type { Backups } from '../services/backups.ts';
import type { Accounts, Proof } from '../services/accounts.ts';
import type { Erasures } from '../services/erasures.ts';
import type { KeyDirectory } from '../services/key-directory.ts';
import type { Links } from '../services/links.ts';
import type { PushService } from '../push/push-service.ts';
import type { Prekeys } from '../services/prekeys.ts';
import type { Rosters } from '../services/rosters.ts';
import { networksAround } from '../edge/client-address.ts';
import type { RateLimits } from '../edge/rate-limits.ts';
import { refuseUnless } from '../services/service-error.ts';
import type { RouteHandlers } from './api.ts';
import { backupHandlers } from './backup-handlers.ts';

export type RouteHandlerParts = {
  readonly accounts: Accounts;
  readonly directory: KeyDirectory;
  readonly erasures: Erasures;
  readonly prekeys: Prekeys;
  readonly links: Links;
  readonly pushes: PushService;
  readonly backups: Backups;
  readonly rosters: Rosters;
  readonly limits: RateLimits;
};

/** The schema has checked the text already. */
const bytesOf = (text: string): Uint8Array => {
  const bytes = fromBase64Url(text);
  refuseUnless(bytes !== undefined, 'malformed');
  return bytes;
};

const proofOf = ({ nonce, expires, signature }: RouteBody<'logIn'>['proof']): Proof => ({
  nonce: bytesOf(nonce),
  expires,
  signature: bytesOf(signature),
});

const admissionRoutes = ({
  accounts,
  limits,
}: RouteHandlerParts): Pick<RouteHandlers, 'challenge' | 'logIn' | 'register'> => ({
  challenge: async () => {
    const { nonce, expires } = accounts.challenge();
    return { nonce: toBase64Url(nonce), expires };
  },
  logIn: async ({ body }) => {
    const admission = await accounts.logIn({ account: body.account, device: body.device }, proofOf(body.proof));
    await limits.demand('login/device', body.device);
    return admission;
  },
  register: async ({ body, asking }) => {
    return await accounts.register({
      device: body.device,
      list: bytesOf(body.list),
      prekeys: body.prekeys.map(bytesOf),
      proof: proofOf(body.proof),
      invitation: body.invitation,
      mayPublish: (account) => limits.demand('publish/account', account),
      isWanted: asking.isWanted,
    });
  },
});

const directoryRoutes = ({ directory, limits }: RouteHandlerParts): Pick<RouteHandlers, 'lists' | 'publishList'> => ({
  lists: async ({ params, query }) => {
    const from = query.from === undefined ? undefined : Number(query.from);
    const { lists, ...rest } = await directory.lists(params.account, from);
    return { lists: lists.map(toBase64Url), ...rest };
  },
  publishList: async ({ params, body, principal, asking }) => {
    refuseUnless(params.account === principal.account, 'not-found');
    await limits.demand('publish/account', principal.account);
    await directory.publish(principal, bytesOf(body.list), asking.isWanted);
    return {};
  },
});

/** How many times the bound of an address or a /64 its /56 and its /48 may take: less than a stock has. */
const OF_STOCK: readonly number[] = [1, 2, 4];

/**
 * True: the bundle comes without a one-time prekey. The limit of the network is asked first, and a request beyond it
 * does not count for the device: one network must not use up what all others share.
 */
const sparesStock = async (limits: RateLimits, network: string, device: DeviceId): Promise<boolean> => {
  for (const [i, one] of networksAround(network).entries())
    if ((await limits.strain('bundle/source', `${one} ${device}`)) > (OF_STOCK[i] ?? 1)) return true;
  return (await limits.strain('bundle/target', device)) > 1;
};

type PrekeyRoute = 'bundle' | 'prekeys' | 'addPrekeys' | 'removePrekeys';

const prekeyRoutes = ({ prekeys, limits }: RouteHandlerParts): Pick<RouteHandlers, PrekeyRoute> => ({
  bundle: async ({ params, principal, network, asking: { attempt: id, isWanted } }) => {
    await limits.demand('bundle/account', principal.account);
    await limits.demand('bundle/pair', `${principal.account} ${params.device}`);
    const mayTakeOneTime = async (): Promise<boolean> => !(await sparesStock(limits, network, params.device));
    const attempt = id === undefined ? undefined : { requester: principal, id };
    const bundle = await prekeys.bundle(params, mayTakeOneTime, { attempt, isWanted });
    return { bundle: toBase64Url(bundle) };
  },
  prekeys: async ({ principal }) => {
    await limits.demand('prekeys/device', principal.device);
    return await prekeys.ids(principal);
  },
  addPrekeys: async ({ body, principal, asking }) => {
    await limits.demand('prekeys/device', principal.device);
    await prekeys.add(principal, body.prekeys.map(bytesOf), asking.isWanted);
    return {};
  },
  removePrekeys: async ({ body, principal }) => {
    await limits.demand('prekeys/device', principal.device);
    await prekeys.remove(principal, body);
    return {};
  },
});

type LinkRoute = 'openLink' | 'putLinkStep' | 'linkStep';

const linkRoutes = ({ links, limits }: RouteHandlerParts): Pick<RouteHandlers, LinkRoute> => ({
  openLink: async ({ body, principal }) => {
    await limits.demand('links/account', principal.account);
    return await links.open(body.id);
  },
  putLinkStep: async ({ params, body }) => {
    await links.put(params.link, Number(params.step) as LinkStep, bytesOf(body.blob));
    return {};
  },
  linkStep: async ({ params, asking }) => ({
    blob: toBase64Url(await links.read(params.link, Number(params.step) as LinkStep, asking.isWanted)),
  }),
});

type PushRoute = 'registerPush' | 'dropPush' | 'testPush';

const pushRoutes = ({ pushes, limits }: RouteHandlerParts): Pick<RouteHandlers, PushRoute> => ({
  registerPush: async ({ body, principal }) => {
    await limits.demand('push/device', principal.device);
    await pushes.register(principal, { endpoint: body.endpoint, key: bytesOf(body.p256dh), auth: bytesOf(body.auth) });
    return {};
  },
  dropPush: async ({ principal }) => {
    await limits.demand('push/device', principal.device);
    await pushes.drop(principal);
    return {};
  },
  testPush: async ({ principal }) => {
    await limits.demand('push-test/device', principal.device);
    await pushes.test(principal);
    return {};
  },
});

const rosterRoutes = ({ rosters, limits }: RouteHandlerParts): Pick<RouteHandlers, 'roster' | 'publishRoster'> => ({
  roster: async ({ params, query }) => {
    const from = query.from === undefined ? undefined : Number(query.from);
    const { entries, newest } = await rosters.entries(params.account, from);
    return { entries: entries.map(toBase64Url), newest };
  },
  publishRoster: async ({ params, body, principal }) => {
    refuseUnless(params.account === principal.account, 'not-found');
    await limits.demand('roster/account', principal.account);
    await rosters.publish(principal, bytesOf(body.entry));
    return {};
  },
});

const erasureRoutes = ({ erasures }: RouteHandlerParts): Pick<RouteHandlers, 'eraseAccount'> => ({
  eraseAccount: async ({ params, body }) => {
    await erasures.erase(params.account, bytesOf(body.erasure));
    return {};
  },
});

export const createRouteHandlers = (parts: RouteHandlerParts): RouteHandlers => ({
  ...admissionRoutes(parts),
  ...directoryRoutes(parts),
  ...prekeyRoutes(parts),
  ...linkRoutes(parts),
  ...pushRoutes(parts),
  ...backupHandlers(parts),
  ...erasureRoutes(parts),
  ...rosterRoutes(parts),
});
