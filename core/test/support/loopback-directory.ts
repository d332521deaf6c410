/**
 * The REST routes of the loopback server: parsed with the schemas of the wire, then the services of the real server.
 */
import * as v from 'valibot';
import { ROUTE_REQUESTS, type BlobRouteName, type ParsedParams, type RouteName } from '@cipherchat/protocol';
import type { Principal } from '../../../server/src/auth/principal.ts';
import { createAsking, type Asking } from '../../../server/src/edge/asking.ts';
import { wireFailure as failureOnTheWire } from '../../../server/src/edge/wire-failure.ts';
import type { Services } from '../../../server/src/services/create-services.ts';
import { refuseUnless, ServiceError } from '../../../server/src/services/service-error.ts';
import type {
  BlobDirectory,
  Directory,
  ErasureDirectory,
  LinkDirectory,
  RosterDirectory,
} from '../../src/transport/port.ts';
import { wireFailure } from '../../src/transport/wire-failure.ts';
import type { Wire } from './wire.ts';

const parsed = <S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> => {
  const read = v.safeParse(schema, value);
  if (!read.success) throw new ServiceError('malformed');
  return read.output;
};

const accountOf = (account: string): ParsedParams<'lists'> => parsed(ROUTE_REQUESTS.lists.params, { account });
const deviceOf = (account: string, device: string): Principal =>
  parsed(ROUTE_REQUESTS.bundle.params, { account, device });
const { device: deviceSchema } = ROUTE_REQUESTS.register.body.entries;

/** `onFault` hears of failures that no client may cause. */
type Hooks = { readonly onFault: (cause: unknown) => void; readonly monotonic: () => number };

const exchangeOver =
  (wire: Wire, { onFault, monotonic }: Hooks) =>
  <A>(name: RouteName | BlobRouteName, request: unknown, work: (asking: Asking) => Promise<A>): Promise<A> =>
    wire.exchange(name, request, async (carried) => {
      try {
        return await work(createAsking({ ...carried, monotonic }));
      } catch (cause) {
        const failure = failureOnTheWire(cause);
        if (failure.code === 'internal') onFault(cause);
        throw wireFailure(failure);
      }
    });

/** The rendezvous of links, over the same wire. */
export const loopbackLinks = ({ links, authenticate }: Services, wire: Wire, hooks: Hooks): LinkDirectory => {
  const exchange = exchangeOver(wire, hooks);
  return {
    open: (token, id) =>
      exchange('openLink', { id }, async () => {
        refuseUnless((await authenticate(token)) !== undefined, 'unauthenticated');
        await links.open(id);
      }),
    put: (id, step, blob) => exchange('putLinkStep', { id, step, blob }, () => links.put(id, step, blob)),
    read: (id, step) => exchange('linkStep', { id, step }, ({ isWanted }) => links.read(id, step, isWanted)),
  };
};

/** Rosters, over the same wire. */
export const loopbackRosters = ({ rosters, authenticate }: Services, wire: Wire, hooks: Hooks): RosterDirectory => {
  const exchange = exchangeOver(wire, hooks);
  return {
    entries: (account, from) =>
      exchange('roster', { account, from }, () => rosters.entries(accountOf(account).account, from)),
    publish: (token, account, entry) =>
      exchange('publishRoster', { account, entry }, async () => {
        const principal = await authenticate(token);
        refuseUnless(principal?.account === account, 'unauthenticated');
        await rosters.publish(principal, entry);
      }),
  };
};

/** Where accounts end, over the same wire. */
export const loopbackErasures = ({ erasures }: Services, wire: Wire, hooks: Hooks): ErasureDirectory => {
  const exchange = exchangeOver(wire, hooks);
  return {
    erase: (account, erasure) => exchange('eraseAccount', {}, () => erasures.erase(account, erasure)),
  };
};

/** Files, over the same wire. */
export const loopbackBlobs = ({ blobs, authenticate }: Services, wire: Wire, hooks: Hooks): BlobDirectory => {
  const exchange = exchangeOver(wire, hooks);
  const put: BlobDirectory['put'] = (token, part) =>
    exchange('putBlob', part, async () => {
      refuseUnless((await authenticate(token)) !== undefined, 'unauthenticated');
      return (await blobs.put({ ...part, mayBegin: () => Promise.resolve() })).have;
    });
  return {
    have: (token, id, size, stop) => put(token, { id, from: 0, size, bytes: new Uint8Array() }, stop),
    put,
    read: (id, from) => exchange('blob', { id, from }, async () => Uint8Array.from(await blobs.read(id, from))),
  };
};

export const loopbackDirectory = (services: Services, wire: Wire, hooks: Hooks): Directory => {
  const { accounts, directory, prekeys, authenticate } = services;
  const exchange = exchangeOver(wire, hooks);
  const principalOf = async (token: string): Promise<Principal> => {
    const verified = await authenticate(token);
    refuseUnless(verified !== undefined, 'unauthenticated');
    return verified;
  };
  return {
    challenge: () =>
      exchange('challenge', {}, async () => {
        const { nonce, expires } = accounts.challenge();
        return { nonce: Uint8Array.from(nonce), expires };
      }),
    logIn: (request) =>
      exchange('logIn', request, async () => accounts.logIn(deviceOf(request.account, request.device), request.proof)),
    register: (request) =>
      exchange('register', request, async ({ isWanted }) =>
        accounts.register({
          ...request,
          device: parsed(deviceSchema, request.device),
          mayPublish: async () => undefined,
          isWanted,
        }),
      ),
    lists: (account, from) =>
      exchange('lists', { account, from }, async () => directory.lists(accountOf(account).account, from)),
    publishList: (token, account, list) =>
      exchange('publishList', { account, list }, async ({ isWanted }) => {
        const principal = await principalOf(token);
        refuseUnless(principal.account === account, 'not-found');
        await directory.publish(principal, list, isWanted);
      }),
    bundle: (token, account, device, id) =>
      exchange('bundle', { account, device, attempt: id }, async ({ isWanted }) => {
        const requester = await principalOf(token);
        const attempt = { requester, id };
        return await prekeys.bundle(deviceOf(account, device), () => Promise.resolve(true), { attempt, isWanted });
      }),
    prekeys: (token) => exchange('prekeys', {}, async () => prekeys.ids(await principalOf(token))),
    addPrekeys: (token, records) =>
      exchange('addPrekeys', { prekeys: records }, async ({ isWanted }) =>
        prekeys.add(await principalOf(token), records, isWanted),
      ),
    removePrekeys: (token, ids) =>
      exchange('removePrekeys', ids, async () => prekeys.remove(await principalOf(token), ids)),
  };
};
