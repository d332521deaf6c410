/**
 * Whether `TRUSTED_PROXY_HOPS` fits the requests that come. If it is too low, all visitors count as one network; if it
 * is too high, or the port can be reached past the proxy, visitors choose the address that the limits count.
 */
import { BlockList, isIP, isIPv4 } from 'node:net';
import { clientAddress } from './client-address.ts';

/** `unexpected-proxy`: more addresses were forwarded than proxies are trusted. `no-proxy`: fewer. */
export type Misfit = 'unexpected-proxy' | 'no-proxy';

const SENTENCES = {
  'unexpected-proxy':
    'requests come through a proxy that is not trusted, so all visitors count as one network: set ' +
    'TRUSTED_PROXY_HOPS to the number of your proxies',
  'no-proxy':
    'requests come past the proxies, so anyone can choose the address that limits count: lower TRUSTED_PROXY_HOPS, ' +
    'or let only the proxy reach the port (HOST=127.0.0.1)',
} as const satisfies Record<Misfit, string>;

/** Where proxies of an operator are: loopback, private and link-local networks. */
const NEAR = new BlockList();
for (const [network, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  NEAR.addSubnet(network, prefix);
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  NEAR.addSubnet(network, prefix, 'ipv6');

/** `address` may be a header's: anything. */
const isNear = (address: string): boolean => {
  const [plain = ''] = address.split('%');
  return isIP(plain) !== 0 && NEAR.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
};

export class ProxyCheck {
  readonly #hops: number;
  readonly #tell: (misfit: Misfit, sentence: string) => void;
  /** The last one that was seen. It stays until the server is started with another setting. */
  misfit: Misfit | undefined;

  /** `tell` is called once for each misfit in a row, with what to do. */
  constructor(hops: number, tell: (misfit: Misfit, sentence: string) => void) {
    this.#hops = hops;
    this.#tell = tell;
  }

  /**
   * `forwarded`: the addresses in X-Forwarded-For. Where there are more than hops, the address that counts is a proxy's
   * or of a client that wrote the header itself. A far one is taken for a client.
   */
  see(remoteAddress: string | undefined, forwarded: readonly string[]): void {
    if (forwarded.length < this.#hops) this.#is('no-proxy');
    if (forwarded.length <= this.#hops) return;
    const counted = clientAddress(remoteAddress, forwarded, this.#hops);
    if (counted !== undefined && isNear(counted)) this.#is('unexpected-proxy');
  }

  #is(misfit: Misfit): void {
    if (this.misfit === misfit) return;
    this.misfit = misfit;
    this.#tell(misfit, SENTENCES[misfit]);
  }
}
