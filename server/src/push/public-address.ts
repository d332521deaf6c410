/**
 * Which hosts a push may go to. A client gives the endpoint, so without this it could make the server ask machines of
 * its own network (SSRF). A name is resolved again for each push, and the connection goes to what was checked.
 */
import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** False for loopback, private, shared, link-local and reserved networks, also inside an IPv6 address. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/** Whether an endpoint may be kept: https, no user, no literal address, a name with a dot. */
export const isPushEndpoint = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, href } = new URL(text);
  const isName = isIP(hostname.replace(/^\[|\]$/gu, '')) === 0 && /[^.]\.[a-z][a-z0-9-]*$/u.test(hostname);
  return protocol === 'https:' && username === '' && password === '' && isName && href.startsWith('https://');
};

export type ResolveHost = (
  hostname: string,
  done: (failed: Error | null, found: readonly LookupAddress[]) => void,
) => void;

export const resolveHost: ResolveHost = (hostname, done) => lookup(hostname, { all: true }, done);

class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  readonly code = 'EPRIVATE';
}

/** For a socket: gives addresses of the host only if all of them are allowed. */
export const checkedLookup =
  (resolve: ResolveHost, isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, (failed, found) => {
      const [first] = found;
      if (failed !== null || first === undefined || !found.every(({ address }) => isAllowed(address))) {
        callback(failed ?? new PrivateAddressError('the host is not public'), '', 0);
        return;
      }
      if (options.all === true) callback(null, [...found]);
      else callback(null, first.address, first.family);
    });
  };
