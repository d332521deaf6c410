/**
 * Compares what this device and the server know of each other. A server whose data were restored from an older copy
 * gets back what this device still has.
 */
import { EnvelopeId } from '@cipherchat/protocol';
import { fetchOwnList, matchOwnList, renewOwnList, type PublishParts, type ServerList } from '../accounts/own-list.ts';
import { isRemembered, lastSent, MOST_ASKED, noteAnswers, noteSent } from '../outbox/last-send.ts';
import { onDemand } from '../transport/on-demand.ts';
import { TransportError } from '../transport/port.ts';
import type { Log } from '../base/diagnostics.ts';
import type { Platform } from '../crypto/platform.ts';
import type { LastSend } from '../rows/last-sends.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** What the comparison needs of the engine. */
type Parts = PublishParts & { readonly platform: Platform; readonly log: Log };

type Compared = ServerList & { readonly hasSent: boolean };

const NONE = EnvelopeId.fromBytes(new Uint8Array(16));

/** Older servers do not know the request, and call it malformed. */
const compare = async (services: Parts, sent: EnvelopeId | undefined): Promise<Compared> => {
  try {
    const answer = await services.wire.request('store:compare', { sent: sent ?? NONE });
    return { ...answer, hasSent: sent === undefined || answer.hasSent };
  } catch (cause) {
    if (!(cause instanceof TransportError) || cause.code !== 'malformed') throw cause;
    return { ...(await fetchOwnList(services)), hasSent: true };
  }
};

/** One for each engine. */
export class RestoredServer {
  /** The newest send that this engine knows to be confirmed. */
  #newest: LastSend | undefined;
  /**
   * Those that were the newest when a connection began. They stay until the server has answered: sends that it confirms
   * meanwhile say nothing about those before.
   */
  readonly #asked = new Map<EnvelopeId, LastSend>();
  /** Confirmed on this connection. Undefined once the server has answered on it. */
  #since: Set<EnvelopeId> | undefined = new Set();

  confirmed(send: LastSend): void {
    this.#newest = send;
    this.#since?.add(send.id);
  }

  noteSent(copy: WorkingCopy, send: LastSend): Promise<void> {
    return noteSent(copy, send, this.#since && { asked: this.#asked, since: this.#since });
  }

  /**
   * Rejects with a `TransportError`; the next run then asks the same. `onFailure`: see `Duty`. A list that the server
   * refuses keeps nothing else from coming back.
   */
  async check(services: Parts, onLost: () => void, onFailure: (cause: unknown) => void): Promise<void> {
    const { store } = services;
    const since = (this.#since = new Set<EnvelopeId>());
    const newest = this.#newest;
    const kept = await store.read(lastSent);
    for (const send of [...(kept?.before ?? []), kept, newest]) {
      if (send === undefined || since.has(send.id) || this.#asked.size >= MOST_ASKED) continue;
      this.#asked.set(send.id, { id: send.id, at: send.at });
    }
    const lost = await this.#lostAmong(services, onFailure);
    // Also where an earlier page began to repeat, and ended before all of it was waiting to be sent.
    if (lost.size > 0 || kept?.isLost === true) {
      services.log.record({ event: 'server-restored' });
      const { repeatLost } = await onDemand(() => import('../outbox/repeat-lost.ts'));
      await repeatLost(services, this.#asked.values());
      if (this.#newest !== undefined && lost.has(this.#newest.id)) this.#newest = undefined;
      onLost();
    }
    await store.transact(async (copy) => {
      // On a later connection the same is asked again.
      if (this.#since !== since) return;
      await noteAnswers(copy, lost);
      copy.afterwards(() => {
        this.#since = undefined;
        this.#asked.clear();
      });
    });
    await renewOwnList(services);
  }

  async #lostAmong(services: Parts, onFailure: (cause: unknown) => void): Promise<ReadonlySet<EnvelopeId>> {
    const known = [...this.#asked.values()].filter((send) => isRemembered(send, services.clock.now()));
    const lost = new Set<EnvelopeId>();
    for (const sent of known.length === 0 ? [undefined] : known) {
      const theirs = await compare(services, sent?.id);
      await matchOwnList(services, theirs).catch(onFailure);
      if (sent !== undefined && !theirs.hasSent) lost.add(sent.id);
    }
    return lost;
  }
}
