/** `owners`: who has an inbox on this server, and the operator's decisions about them. */
import { AccountId, DAY_MS, parseDeviceList } from '@cipherchat/protocol';
import { invitationHash, newInvitation } from '../auth/invitations.ts';
import type { Config } from '../config.ts';
import { isInbox } from '../services/registration-policy.ts';
import type { KnownAccount, OwnerRecord, OwnerStore } from '../storage/owner-record.ts';
import { openOwnerRows } from '../storage/sqlite/owner-rows.ts';
import { dayOf } from './day-of.ts';
import { done, failed, refused, type Outcome } from './outcome.ts';

const MOST_DAYS = 365;
const MOST_INVITATIONS = 100;
/** Nodes read every five seconds who is switched off. */
const NODES_FOLLOW_MS = 10_000;

const openOwners = async ({ mongodbUrl, dataDir }: Config): Promise<OwnerStore> => {
  if (mongodbUrl === undefined) return openOwnerRows(dataDir);
  const { openOwnerDocuments } = await import('../storage/mongo/owner-documents.ts');
  return openOwnerDocuments(mongodbUrl);
};

const isOwner = (list: Uint8Array): boolean => isInbox(parseDeviceList(list));

const stateOf = ({ list, switchedOffSince }: OwnerRecord): string => {
  if (list === undefined) return 'erased';
  return switchedOffSince === undefined ? 'active' : `off since ${dayOf(switchedOffSince)}`;
};

const lineOf = (owner: OwnerRecord): string =>
  `${owner.account}  made ${owner.createdAt === undefined ? '-' : dayOf(owner.createdAt)}  ${owner.waiting} waiting  ${stateOf(owner)}`;

const jsonOf = (owner: OwnerRecord): object => ({
  address: owner.account,
  createdAt: owner.createdAt ?? null,
  switchedOffSince: owner.switchedOffSince ?? null,
  waiting: owner.waiting,
  isErased: owner.list === undefined,
});

export const listOwners = async (config: Config, isJson: boolean): Promise<Outcome> => {
  const store = await openOwners(config);
  const owners = await store.owners(isOwner);
  if (isJson) return done(JSON.stringify(owners.map(jsonOf)));
  return done(...owners.map(lineOf), `${owners.length} owners.`);
};

export type InviteOptions = { readonly days?: string; readonly count?: string };

const wholeUpTo = (text: string, most: number): number | undefined =>
  /^[1-9]\d{0,3}$/u.test(text) && Number(text) <= most ? Number(text) : undefined;

export const inviteOwners = async (config: Config, options: InviteOptions, now = Date.now()): Promise<Outcome> => {
  const days = wholeUpTo(options.days ?? '7', MOST_DAYS);
  const count = wholeUpTo(options.count ?? '1', MOST_INVITATIONS);
  if (days === undefined) return refused(`--days has to be a whole number from 1 to ${MOST_DAYS}.`);
  if (count === undefined) return refused(`--count has to be a whole number from 1 to ${MOST_INVITATIONS}.`);
  const codes = Array.from({ length: count }, newInvitation);
  const expiresAt = now + days * DAY_MS;
  const store = await openOwners(config);
  await store.invite(codes.map((code) => ({ hash: invitationHash(code), createdAt: now, expiresAt })));
  return done(
    ...codes.map((code) => `${config.publicOrigin}/#invitation=${code}`),
    `Each of these lets one person make an inbox, until ${dayOf(expiresAt)}. The server keeps no copy of them.`,
    ...(config.policy.registration === 'open' ? ['REGISTRATION is open: at present no one needs an invitation.'] : []),
  );
};

type Decision = (store: OwnerStore, account: AccountId, record: KnownAccount) => Promise<Outcome>;

const decideOn = async (config: Config, address: string, decide: Decision): Promise<Outcome> => {
  if (!AccountId.is(address)) return refused('Name an address of 32 characters, as "owners list" prints it.');
  const store = await openOwners(config);
  const record = await store.one(address);
  if (record === undefined) return failed('The server does not know this address.');
  return await decide(store, address, record);
};

export const disableOwner = (config: Config, address: string, now = Date.now()): Promise<Outcome> =>
  decideOn(config, address, async (store, account) => {
    await store.switchOff(account, now);
    return done(
      'The account is switched off. Running servers end its connections within seconds.',
      'What waits for it is kept for its time. "owners enable" switches it on again.',
    );
  });

export const enableOwner = (config: Config, address: string): Promise<Outcome> =>
  decideOn(config, address, async (store, account) => {
    await store.switchOff(account, undefined);
    return done('The account is switched on. Running servers let it in within seconds; it tries again each hour.');
  });

export const eraseOwner = (config: Config, address: string, isSure: boolean, now = Date.now()): Promise<Outcome> =>
  decideOn(config, address, async (store, account, { switchedOffSince }) => {
    if (!isSure) {
      return failed(
        'Everything of this account would be erased: keys, lists, and all mail from it and to it that is under way.',
        'Nothing was erased. Add --yes to do it.',
      );
    }
    // First: no server lets it in or takes mail for it any more.
    await store.switchOff(account, now);
    const waitMs = config.mongodbUrl === undefined ? 0 : (switchedOffSince ?? now) + NODES_FOLLOW_MS - now;
    if (waitMs > 0) {
      return failed(
        'The account is switched off, and nothing was erased yet: nodes that run may still take mail for it.',
        `Run this again in ${String(Math.ceil(waitMs / 1000))} seconds.`,
      );
    }
    const erased = await store.erase(account);
    return done(
      `${erased} records were erased. The address stays switched off: "owners enable" lets it register again.`,
    );
  });
