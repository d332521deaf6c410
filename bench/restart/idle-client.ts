/** A client that only waits for mail, and comes back as our own client does (protocol 14.8). */
import { randomBytes } from 'node:crypto';
import { backoffMs, pauseMs } from '../../core/src/base/backoff.ts';
import { wallClock } from '../paced.ts';
import type { Person } from '../../server/test/support/person.ts';
import { LoadSocket } from '../relay/load-socket.ts';

const FAREWELL = /^\["server:draining",\{"reconnectAfterMs":(\d+)/u;
const RETRY_AFTER = /"retryAfterMs":(\d+)/u;
const RANDOMNESS = { random: (length: number) => randomBytes(length) };

/** What all clients of a run have met. */
export type Met = {
  online: number;
  tries: number;
  /** There was no server. */
  unreachable: number;
  /** The server was there, and did not let a client in. */
  refused: number;
};

export const nothingMet = (): Met => ({ online: 0, tries: 0, unreachable: 0, refused: 0 });

export class IdleClient {
  readonly #url: string;
  readonly #person: Person;
  /** Its token was refused: it has run out. */
  #needsLogin = false;
  readonly #met: Met;
  #socket: LoadSocket | undefined;
  #failures = 0;
  /** When the server asked to come back; 0: it did not. */
  #returnAt = 0;
  #isOnline = false;
  #isClosed = false;

  constructor(url: string, person: Person, met: Met) {
    [this.#url, this.#person, this.#met] = [url, person, met];
  }

  /** Resolves after one try. */
  async connect(): Promise<void> {
    if (this.#isClosed) return;
    this.#met.tries += 1;
    try {
      if (this.#needsLogin) this.#person.token = String((await this.#person.logIn()).json['token']);
      const socket = await LoadSocket.open(this.#url, { token: this.#person.token });
      this.#needsLogin = false;
      this.#socket = socket;
      socket.ended = () => this.#ended();
      socket.hear = (event) => this.#hear(event);
      await new Promise<void>((resolve) => {
        socket.request('mailbox:pull', '{"after":0,"limit":200}', () => {
          this.#setOnline(true);
          resolve();
        });
      });
    } catch (cause) {
      this.#failed(cause as NodeJS.ErrnoException);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#socket?.close();
  }

  #hear(event: string): void {
    const [, ms] = FAREWELL.exec(event) ?? [];
    if (ms !== undefined) this.#returnAt = wallClock() + pauseMs(backoffMs(1, RANDOMNESS), Number(ms));
  }

  #ended(): void {
    this.#setOnline(false);
    const asked = this.#returnAt - wallClock();
    this.#connectIn(this.#returnAt === 0 ? this.#backoff() : Math.max(0, asked));
    this.#returnAt = 0;
  }

  #failed({ code, message }: NodeJS.ErrnoException): void {
    if (code === 'ECONNREFUSED') this.#met.unreachable += 1;
    else this.#met.refused += 1;
    this.#needsLogin ||= message.includes('unauthenticated');
    const [, asked = '0'] = RETRY_AFTER.exec(message) ?? [];
    this.#connectIn(Math.max(this.#backoff(), Number(asked)));
  }

  #backoff(): number {
    this.#failures += 1;
    return backoffMs(this.#failures, RANDOMNESS);
  }

  #connectIn(ms: number): void {
    if (!this.#isClosed) setTimeout(() => void this.connect(), ms);
  }

  #setOnline(isOnline: boolean): void {
    if (isOnline === this.#isOnline) return;
    this.#isOnline = isOnline;
    this.#met.online += isOnline ? 1 : -1;
    if (isOnline) this.#failures = 0;
  }
}
