/**
 * The way between one client and the loopback server, with everything that can go wrong on it. A test asks for a fault
 * by name; without one, every request is answered within the same turn of the event loop.
 */
import type { BlobRouteName, ParsedPush, PushName, RequestName, RouteName } from '@cipherchat/protocol';
import type { Clock } from '../../src/environment/port.ts';
import type { Patience } from '../../src/transport/patience.ts';
import { TransportError, type TransportErrorCode } from '../../src/transport/port.ts';

export type AnswerName = RequestName | RouteName | BlobRouteName;
export type ExchangeName = AnswerName | 'connect' | 'probe';

export type Fault =
  /** It never arrives; the client hears nothing until its time is up. */
  | { readonly kind: 'lose-request' }
  /** It is carried out; the answer never comes. */
  | { readonly kind: 'lose-answer' }
  /** The connection breaks before it arrives. */
  | { readonly kind: 'cut-before' }
  /** It is carried out and committed, and the connection breaks before the acknowledgement. */
  | { readonly kind: 'cut-after' }
  | { readonly kind: 'delay'; readonly delayMs: number }
  | {
      readonly kind: 'refuse';
      readonly code: TransportErrorCode;
      readonly retryAfterMs?: number;
      readonly lists?: readonly Uint8Array[];
    };

export type AnyPush = { [N in PushName]: { readonly name: N; readonly push: ParsedPush<N> } }[PushName];

/** What a request carries besides its content, and whether its connection is still there. */
export type Carried = { readonly waitMs: number | undefined; readonly isThere: () => boolean };

type Judge = (name: ExchangeName, request: unknown) => Fault | undefined;

const REQUEST_TIMEOUT_MS = 10_000;

export class Wire {
  readonly #clock: Clock;
  readonly #planned: { readonly name: ExchangeName; readonly fault: Fault }[] = [];
  readonly #alterations = new Map<AnswerName, (answer: unknown) => unknown>();
  readonly #breakers = new Set<() => void>();
  #judge: Judge = () => undefined;
  #reachable = true;
  #dead = false;
  /** Every exchange that the client began, in order. */
  readonly log: { readonly name: ExchangeName; readonly request: unknown }[] = [];
  /** Faults that took effect, in order; `cut` is a network that was there and went. */
  readonly suffered: (Fault['kind'] | 'cut')[] = [];
  /** Every answer and push that came to the client, as it came. */
  readonly received: unknown[] = [];
  /** How long this client waits for answers. Without it, only what a fault delays is given up, after ten seconds. */
  patience: Patience | undefined;
  /** What becomes of a push: none loses it, two duplicate it, another one forges it. */
  alterPush: (push: AnyPush) => readonly AnyPush[] = (push) => [push];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The next exchange of this name suffers `fault`. Several can be planned; they are used up in order. */
  next(name: ExchangeName, fault: Fault): void {
    this.#planned.push({ name, fault });
  }

  /** Nothing that was planned happens any more. */
  forgive(): void {
    this.#planned.length = 0;
    this.#alterations.clear();
    this.#judge = () => undefined;
    this.alterPush = (push) => [push];
    this.restore();
  }

  /** Asked for each exchange that has no planned fault. */
  judge(judge: Judge): void {
    this.#judge = judge;
  }

  /**
   * A server that lies: changes every answer of this name from now on, or no longer. What `change` promises is waited
   * for.
   */
  alter(name: AnswerName, change: ((answer: unknown) => unknown) | undefined): void {
    if (change === undefined) this.#alterations.delete(name);
    else this.#alterations.set(name, change);
  }

  get dead(): boolean {
    return this.#dead;
  }

  get reachable(): boolean {
    return this.#reachable && !this.#dead;
  }

  /** The network is gone: connections break, nothing gets through until `restore`. */
  cut(): void {
    if (this.#reachable && this.#breakers.size > 0) this.suffered.push('cut');
    this.#reachable = false;
    this.breakConnections();
  }

  restore(): void {
    this.#reachable = true;
  }

  /** Everything under way fails, as when the server restarts. */
  breakConnections(): void {
    for (const breaker of [...this.#breakers]) breaker();
  }

  /** The tab is gone: its pending calls never settle, and nothing that it does arrives. */
  kill(): void {
    this.#dead = true;
    this.breakConnections();
  }

  onBreak(breaker: () => void): () => void {
    this.#breakers.add(breaker);
    return () => this.#breakers.delete(breaker);
  }

  async exchange<A>(name: ExchangeName, request: unknown, carryOut: (carried: Carried) => Promise<A>): Promise<A> {
    if (this.#dead) return forever();
    this.log.push({ name, request: structuredClone(request) });
    const fault = this.#take(name) ?? this.#judge(name, request);
    if (!this.#reachable) throw new TransportError('unreachable');
    let isOver = false;
    const carried = { waitMs: this.patience?.ms(name), isThere: () => !isOver };
    const answer = await this.#breakable(() =>
      this.#inTime(name, () => this.#carry(fault, () => carryOut(carried))),
    ).finally(() => (isOver = true));
    if (this.#dead) return forever();
    if (name === 'connect' || name === 'probe') return answer;
    const copy = structuredClone(answer);
    const change = this.#alterations.get(name);
    const given = change === undefined ? copy : ((await change(copy)) as A);
    this.received.push(given);
    return given;
  }

  async #carry<A>(fault: Fault | undefined, carryOut: () => Promise<A>): Promise<A> {
    await Promise.resolve();
    if (fault === undefined) return carryOut();
    if (fault.kind === 'lose-answer' || fault.kind === 'cut-after') await carryOut();
    this.suffered.push(fault.kind);
    switch (fault.kind) {
      case 'delay':
        await this.#wait(fault.delayMs);
        return carryOut();
      case 'refuse':
        throw new TransportError(fault.code, fault);
      case 'lose-answer':
      case 'lose-request':
        return this.#timeOut();
      case 'cut-before':
      case 'cut-after':
        this.breakConnections();
    }
    throw new TransportError('unreachable');
  }

  #take(name: ExchangeName): Fault | undefined {
    const index = this.#planned.findIndex((plan) => plan.name === name);
    return index < 0 ? undefined : this.#planned.splice(index, 1)[0]?.fault;
  }

  #wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => this.#clock.after(delayMs, resolve));
  }

  async #timeOut(): Promise<never> {
    await this.#wait(REQUEST_TIMEOUT_MS);
    throw new TransportError('unreachable');
  }

  /** As the real transport does it: gives up after its time, and waits longer the next time. */
  async #inTime<A>(name: ExchangeName, work: () => Promise<A>): Promise<A> {
    const { patience } = this;
    if (patience === undefined) return work();
    const [waitMs, since] = [patience.ms(name), this.#clock.monotonic()];
    return new Promise<A>((resolve, reject) => {
      const forget = this.#clock.after(waitMs, () => {
        patience.silent(name, waitMs);
        reject(new TransportError('unreachable'));
      });
      const answered = (): void => {
        forget();
        patience.answered(name, this.#clock.monotonic() - since);
      };
      work().finally(answered).then(resolve, reject);
    });
  }

  #breakable<A>(work: () => Promise<A>): Promise<A> {
    return new Promise((resolve, reject) => {
      const forget = this.onBreak(() => {
        forget();
        if (!this.#dead) reject(new TransportError('unreachable'));
      });
      work().then(resolve, reject).finally(forget);
    });
  }
}

const forever = <A>(): Promise<A> => new Promise(() => undefined);
