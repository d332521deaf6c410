/** Networks as an operator writes them: `192.0.2.0/24`, `2001:db8::/32`, or a single address. */
import { BlockList, isIPv4, isIPv6, SocketAddress } from 'node:net';

const IPV4_BITS = 32;
/** Requests are told apart by the /64 they come from. */
const IPV6_BITS = 64;
const SHOWN = 3;
/** As Node writes an IPv4 address that is mapped into IPv6. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/u;

const isBits = (text: string, most: number): boolean => /^\d{1,3}$/u.test(text) && Number(text) <= most;

/** One of them, or several. Node compares IPv4 with subnets of IPv6 as well, so each has a list of its own. */
export class Networks {
  readonly #ipv4 = new BlockList();
  readonly #ipv6 = new BlockList();

  /** False where the text is no network. */
  add(text: string): boolean {
    const [address = '', bits, ...more] = text.split('/');
    if (more.length > 0) return false;
    if (isIPv4(address)) return this.#addIPv4(address, bits);
    if (!isIPv6(address)) return false;
    const mapped = MAPPED.exec(new SocketAddress({ address, family: 'ipv6' }).address)?.[1];
    if (mapped !== undefined) return bits === undefined && this.#addIPv4(mapped, bits);
    if (bits !== undefined && !isBits(bits, IPV6_BITS)) return false;
    this.#ipv6.addSubnet(address, Number(bits ?? IPV6_BITS), 'ipv6');
    return true;
  }

  /** `address`: of IPv4 or IPv6. */
  has(address: string): boolean {
    return isIPv4(address) ? this.#ipv4.check(address, 'ipv4') : this.#ipv6.check(address, 'ipv6');
  }

  #addIPv4(address: string, bits: string | undefined): boolean {
    if (bits !== undefined && !isBits(bits, IPV4_BITS)) return false;
    this.#ipv4.addSubnet(address, Number(bits ?? IPV4_BITS), 'ipv4');
    return true;
  }
}

export type NetworkList = {
  readonly networks: Networks;
  /** What is no network; empty where all are. */
  readonly faults: readonly string[];
};

/** Separated by commas, spaces or lines; what follows a `#` up to the end of its line is a comment. */
export const readNetworks = (text: string): NetworkList => {
  const networks = new Networks();
  const all = text
    .replace(/#.*$/gmu, '')
    .split(/[\s,]+/u)
    .filter((part) => part !== '');
  const faults = all.filter((part) => !networks.add(part)).slice(0, SHOWN);
  return { networks, faults };
};
