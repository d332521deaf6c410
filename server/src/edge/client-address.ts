/**
 * Which network a request comes from, for rate limits only. It stays in memory as long as a limit counts and is never
 * logged. IPv4 by address, IPv6 by /64, which is what one household or machine gets.
 */
import { isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;
const UNKNOWN = 'unknown';

/** The first four groups of an IPv6 address. */
const firstHalf = (address: string): string => {
  const [plain = ''] = address.split('%');
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const dotted = after.at(-1)?.includes('.') === true ? 1 : 0;
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length - dotted);
  const all = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, ''))
    .join(':');
};

/** Some proxies write the port too: `192.0.2.7:5678`, `[2001:db8::1]:5678`. */
const WITH_PORT = /^(?:(\d+\.\d+\.\d+\.\d+):\d+|\[([^\]]*)\](?::\d+)?)$/u;

/** The addresses in X-Forwarded-For, without ports and brackets. */
export const forwardedAddresses = (header: string | undefined): readonly string[] =>
  (header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, v4, v6] = WITH_PORT.exec(part) ?? [];
      return v4 ?? v6 ?? part;
    });

/** How many times the bound of an address or a /64 its /56 and its /48 may use. */
export const WIDER: readonly number[] = [1, 4, 16];

/**
 * The network itself and, for IPv6, the /56 and the /48 that it lies in: a customer may have many of the smaller ones.
 */
export const networksAround = (network: string): readonly string[] => {
  if (!network.includes(':')) return [network];
  const [first = '', second = '', third = '', fourth = ''] = network.split(':');
  const site = [first, second, third].join(':');
  return [network, `${site}:${fourth.padStart(4, '0').slice(0, 2)}/56`, `${site}/48`];
};

/** The /48 of IPv6, for IPv4 the network itself. */
export const widestAround = (network: string): string => networksAround(network).at(-1) ?? network;

export const networkOf = (address: string | undefined): string => {
  if (address === undefined) return UNKNOWN;
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIPv4(address)) return address;
  return isIPv6(address) ? firstHalf(address) : UNKNOWN;
};

/**
 * The client's address behind `hops` proxies of the operator, each of which appended the address it saw to
 * X-Forwarded-For. Anything further left was written by the client and is not trusted.
 */
export const clientAddress = (
  remoteAddress: string | undefined,
  forwarded: readonly string[],
  hops: number,
): string | undefined => {
  if (hops === 0) return remoteAddress;
  const seen = [...forwarded, ...(remoteAddress === undefined ? [] : [remoteAddress])];
  return seen.at(-1 - hops) ?? seen[0];
};
