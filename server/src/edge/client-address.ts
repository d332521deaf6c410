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
  forwardedFor: string | undefined,
  hops: number,
): string | undefined => {
  if (hops === 0) return remoteAddress;
  const seen = [...(forwardedFor ?? '').split(',').map((part) => part.trim()), remoteAddress ?? ''].filter(Boolean);
  return seen.at(-1 - hops) ?? seen[0];
};
