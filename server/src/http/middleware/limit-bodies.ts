/**
 * Bodies that are under way hold memory until they end. What counts is what has arrived, so that announcing a length
 * costs others nothing. Beyond a bound the oldest body of the network that holds the most is cut off, not the newcomer.
 */
import type { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import { widestAround } from '../../edge/client-address.ts';
import { ServiceError } from '../../services/service-error.ts';

const MEBIBYTE = 1024 * 1024;
const LOOK_EVERY_MS = 250;
const FULL_RETRY_MS = 1_000;

export type BodyBounds = {
  /** Most of one IPv4 address or one /64; a /48 may have four times as much. */
  readonly perNetwork: number;
  readonly total: number;
};

type Body = {
  readonly networks: readonly string[];
  readonly socket: Pick<Socket, 'bytesRead'> & { destroy(): unknown };
  readonly from: number;
  readonly most: number;
};

const heldBy = ({ socket, from, most }: Body): number => Math.min(most, socket.bytesRead - from);

/** At one moment: in all, and by network. */
type Held = { total: number; readonly sums: Map<string, number> };

const add = (held: Held, { networks }: Body, bytes: number): void => {
  held.total += bytes;
  for (const network of networks) held.sums.set(network, (held.sums.get(network) ?? 0) + bytes);
};

/** The address or the /64, and the widest network around it. */
const endsOf = (network: string): readonly string[] => [...new Set([network, widestAround(network)])];

export class BodiesUnderWay {
  readonly #bounds: BodyBounds;
  /** Oldest first. */
  readonly #bodies = new Set<Body>();
  #timer: NodeJS.Timeout | undefined;

  constructor(bounds: BodyBounds) {
    this.#bounds = bounds;
  }

  /** Gives what to call when the body has ended; undefined where the network holds as much as it may. */
  begin(network: string, socket: Body['socket'], most: number): (() => void) | undefined {
    const body = { networks: endsOf(network), socket, from: socket.bytesRead, most };
    const { sums } = this.#held();
    if (this.#boundsOf(body).some(([one, bound]) => (sums.get(one) ?? 0) >= bound)) return undefined;
    this.#bodies.add(body);
    this.#timer ??= setInterval(() => this.look(), LOOK_EVERY_MS).unref();
    return () => this.#end(body);
  }

  /** Cuts off what is beyond the bounds. */
  look(): void {
    const held = this.#held();
    for (const body of [...this.#bodies])
      if (this.#boundsOf(body).some(([one, bound]) => (held.sums.get(one) ?? 0) > bound)) this.#cut(body, held);
    while (held.total > this.#bounds.total) {
      const [[worst] = ['']] = [...held.sums].sort(([, a], [, b]) => b - a);
      const oldest = [...this.#bodies].find((body) => body.networks.includes(worst) && heldBy(body) > 0);
      if (oldest === undefined) return;
      this.#cut(oldest, held);
    }
  }

  /** Each network that the body counts for, with what it may hold. */
  #boundsOf({ networks }: Body): readonly (readonly [network: string, bound: number])[] {
    return networks.map((one, i) => [one, this.#bounds.perNetwork * (i === 0 ? 1 : 4)]);
  }

  #held(): Held {
    const held: Held = { total: 0, sums: new Map() };
    for (const body of this.#bodies) add(held, body, heldBy(body));
    return held;
  }

  #cut(body: Body, held: Held): void {
    add(held, body, -heldBy(body));
    this.#end(body);
    body.socket.destroy();
  }

  #end(body: Body): void {
    this.#bodies.delete(body);
    if (this.#bodies.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

export const createBodies = (factor: number): BodiesUnderWay =>
  new BodiesUnderWay({ perNetwork: 16 * MEBIBYTE * factor, total: 128 * MEBIBYTE });

/** `maxBytes`: longest body of the route. Needs `locals.network`. Code `rate-limited`. */
export const limitBodies =
  (bodies: BodiesUnderWay, maxBytes: number): RequestHandler =>
  (request, response, next) => {
    const end = bodies.begin(String(response.locals['network']), request.socket, maxBytes);
    if (end === undefined) throw new ServiceError('rate-limited', { retryAfterMs: FULL_RETRY_MS });
    response.once('close', end);
    request.once('close', end);
    next();
  };
