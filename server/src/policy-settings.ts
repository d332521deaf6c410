/** What the operator decides about people: who may register, who is shut out, how long mail waits, whom to tell. */
import * as v from 'valibot';
import { DAY_MS, MAIL_LIFETIME_MS, MAX_WAITING_PER_DEVICE } from '@cipherchat/protocol';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readNetworks, type Networks } from './network-list.ts';
import { calendarDay, whole } from './setting-shapes.ts';

const REGISTRATIONS = ['open', 'invitation'] as const;
const MOST_MAIL_DAYS = MAIL_LIFETIME_MS / DAY_MS;
/** Beyond the first 1,000, places of a mailbox are limited per network; below that no one could fill one. */
const LEAST_WAITING = 1_000;
const MOST_BUFFER_MB = 65_536;
const MB = 1024 * 1024;

const networks = v.pipe(
  v.string(),
  v.check(
    (text) => readNetworks(text).faults.length === 0,
    ({ input }) =>
      `BLOCKED_NETWORKS has to be a list such as 192.0.2.0/24, 2001:db8::/32 (IPv6 up to /64); it has ` +
      `${readNetworks(input).faults.join(' and ')}.`,
  ),
  v.transform((text) => readNetworks(text).networks),
);

/** What is wrong with a file of networks; undefined: nothing. */
const fileFault = (path: string): string | undefined => {
  try {
    const { faults } = readNetworks(readFileSync(path, 'utf8'));
    return faults.length === 0 ? undefined : `has ${faults.join(' and ')}, which is no network`;
  } catch (cause) {
    return `cannot be read (${cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'})`;
  }
};

const networksFile = v.pipe(
  v.string(),
  v.check(
    (path) => fileFault(path) === undefined,
    ({ input }) => `BLOCKED_NETWORKS_FILE names a file that ${fileFault(input) ?? ''}.`,
  ),
);

/** RFC 9116: an e-mail address, a page or a telephone number, as a URI. */
const contact = v.pipe(
  v.string(),
  v.check(
    (text) => /^(?:https:\/\/|mailto:|tel:)\S+$/u.test(text) && URL.canParse(text),
    'SECURITY_CONTACT has to begin with mailto:, https:// or tel:, such as mailto:security@chat.example.',
  ),
);

export const POLICY_ENTRIES = {
  REGISTRATION: v.optional(v.picklist(REGISTRATIONS, 'REGISTRATION has to be open or invitation.'), 'open'),
  BLOCKED_NETWORKS: v.optional(networks, ''),
  BLOCKED_NETWORKS_FILE: v.optional(networksFile),
  SECURITY_CONTACT: v.optional(contact),
  SECURITY_EXPIRES: v.optional(calendarDay('SECURITY_EXPIRES')),
  MAIL_DAYS: v.optional(whole('MAIL_DAYS', 1, MOST_MAIL_DAYS), String(MOST_MAIL_DAYS)),
  MAILBOX_LIMIT: v.optional(
    whole('MAILBOX_LIMIT', LEAST_WAITING, MAX_WAITING_PER_DEVICE),
    String(MAX_WAITING_PER_DEVICE),
  ),
  REDIS_BUFFER_MB: v.optional(whole('REDIS_BUFFER_MB', 0, MOST_BUFFER_MB), '64'),
};

export type SecurityContact = {
  /** A URI. */
  readonly contact: string;
  /** Undefined: half a year after the start. Milliseconds since 1970. */
  readonly expires: number | undefined;
};

export type Policy = {
  /** Who may make an inbox: everyone, or only with an invitation of `owners invite`. Visitors need none. */
  readonly registration: (typeof REGISTRATIONS)[number];
  readonly blockedNetworks: Networks;
  /** More of them, read again when it changes. */
  readonly blockedNetworksFile: string | undefined;
  /** Undefined: there is no security.txt. */
  readonly security: SecurityContact | undefined;
  /** How long mail waits for its receiver. Milliseconds. */
  readonly mailMs: number;
  /** Most envelopes that wait for one device. */
  readonly mailboxLimit: number;
  /** Most bytes of mail that wait in Redis while MongoDB is away. 0: none, and nothing is passed on meanwhile. */
  readonly bufferBytes: number;
};

type Output = v.InferOutput<ReturnType<typeof v.object<typeof POLICY_ENTRIES, undefined>>>;

const EXPIRES_ALONE =
  'SECURITY_EXPIRES is set and SECURITY_CONTACT is not: set SECURITY_CONTACT to where holes are reported.';

/** What is wrong with settings that are right one by one. */
export const policyFaults = (given: Readonly<Record<string, string | undefined>>): readonly string[] =>
  given['SECURITY_EXPIRES'] !== undefined && given['SECURITY_CONTACT'] === undefined ? [EXPIRES_ALONE] : [];

export const policyOf = (settings: Output): Policy => ({
  registration: settings.REGISTRATION,
  blockedNetworks: settings.BLOCKED_NETWORKS,
  blockedNetworksFile:
    settings.BLOCKED_NETWORKS_FILE === undefined ? undefined : resolve(settings.BLOCKED_NETWORKS_FILE),
  security:
    settings.SECURITY_CONTACT === undefined
      ? undefined
      : { contact: settings.SECURITY_CONTACT, expires: settings.SECURITY_EXPIRES },
  mailMs: settings.MAIL_DAYS * DAY_MS,
  mailboxLimit: settings.MAILBOX_LIMIT,
  bufferBytes: settings.REDIS_BUFFER_MB * MB,
});
