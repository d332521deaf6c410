/**
 * Whether `TRUSTED_PROXY_HOPS` fits the requests that come. If it is too low, all visitors count as one network; if it
 * is too high, or the port can be reached past the proxy, visitors choose the address that the limits count.
 */
import { BlockList, isIPv4 } from 'node:net';

/** `unexpected-proxy`: an address was forwarded and no proxy is trusted. `no-proxy`: fewer hops than are trusted. */
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

const isNear = (address: string): boolean => NEAR.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');

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

  /** `forwarded`: the addresses in X-Forwarded-For. A far client may write that header too, and is no proxy. */
  see(remoteAddress: string | undefined, forwarded: readonly string[]): void {
    if (forwarded.length < this.#hops) this.#is('no-proxy');
    if (this.#hops === 0 && forwarded.length > 0 && remoteAddress !== undefined && isNear(remoteAddress))
      this.#is('unexpected-proxy');
  }

  #is(misfit: Misfit): void {
    if (this.misfit === misfit) return;
    this.misfit = misfit;
    this.#tell(misfit, SENTENCES[misfit]);
  }
}
