/**
 * Networks that the operator has shut out of the API and the sockets. They are refused like someone who asks too often:
 * every client knows what to do with that. The files of inbox and widget are delivered to everyone.
 */
import { readFileSync, statSync } from 'node:fs';
import { readNetworks, type Networks } from '../network-list.ts';
import { ServiceError } from '../services/service-error.ts';
import type { RateLimits } from './rate-limits.ts';

/** Clients ask again after it. */
const RETRY_MS = 3_600_000;
/** Networks whose verdict is kept: to compare with a long list takes longer than all else of a small request. */
const REMEMBERED = 10_000;

export type FileRead =
  | { readonly kind: 'read' }
  | { readonly kind: 'no-network' }
  /** `code`: of the system, such as `ENOENT`. */
  | { readonly kind: 'unreadable'; readonly code: string };

export type BlockedNetworksParts = {
  /** From the settings. */
  readonly listed: Pick<Networks, 'has'>;
  /** A file with more of them, which may change while the server runs. */
  readonly file: string | undefined;
  readonly tell: (told: FileRead) => void;
};

const versionOf = (file: string): string => {
  const { mtimeMs, size, ino } = statSync(file);
  return `${mtimeMs} ${size} ${ino}`;
};

export class BlockedNetworks {
  readonly #parts: BlockedNetworksParts;
  #fromFile: Networks | undefined;
  #version: string | undefined;
  readonly #verdicts = new Map<string, boolean>();

  constructor(parts: BlockedNetworksParts) {
    this.#parts = parts;
  }

  /** `network`: as `networkOf` gives it, an address of IPv4 or the first four groups of one of IPv6. */
  has(network: string): boolean {
    const known = this.#verdicts.get(network);
    if (known !== undefined) return known;
    if (this.#verdicts.size >= REMEMBERED) this.#verdicts.clear();
    const verdict = this.#look(network);
    this.#verdicts.set(network, verdict);
    return verdict;
  }

  #look(network: string): boolean {
    const { listed } = this.#parts;
    const isV6 = network.includes(':');
    if (!isV6 && !network.includes('.')) return false;
    const address = isV6 ? `${network}::` : network;
    return listed.has(address) || this.#fromFile?.has(address) === true;
  }

  /** Reads the file if it has changed. One that is wrong, or is gone, leaves things as they were, and is told once. */
  refresh(): void {
    const { file, tell } = this.#parts;
    if (file === undefined) return;
    let version: string | undefined;
    try {
      version = versionOf(file);
      if (version === this.#version) return;
      const { networks, faults } = readNetworks(readFileSync(file, 'utf8'));
      if (faults.length === 0) {
        this.#fromFile = networks;
        this.#verdicts.clear();
      }
      tell({ kind: faults.length === 0 ? 'read' : 'no-network' });
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
      version = `fault ${code}`;
      if (version !== this.#version) tell({ kind: 'unreadable', code });
    }
    this.#version = version;
  }
}

/** The same limits; whoever is in a blocked network has none left. */
export const refuseBlocked = (limits: RateLimits, blocked: BlockedNetworks): RateLimits => ({
  ...limits,
  demand: (name, key, points) =>
    name.endsWith('/network') && blocked.has(key)
      ? Promise.reject(new ServiceError('rate-limited', { retryAfterMs: RETRY_MS }))
      : limits.demand(name, key, points),
});
