/**
 * The rendezvous of two devices that link (PROTOCOL 22.1). The server passes blobs on and understands none of them:
 * the devices find out by six digits whether it has changed one.
 */
import { LINK_LIFETIME_MS, LINK_WAIT_MS, type LinkStep } from '@cipherchat/protocol';
import type { IsWanted, LinkStore } from '../storage/port.ts';
import { refuseUnless } from './service-error.ts';

/** Another node may have taken the blob, so the store is asked again and again. Milliseconds. */
const LOOK_EVERY_MS = 500;
const LAST_STEP = 3;

export type LinksParts = {
  readonly store: LinkStore;
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
};

export class Links {
  readonly #parts: LinksParts;

  constructor(parts: LinksParts) {
    this.#parts = parts;
  }

  /** Code `conflict`: there is one under this id. Resolves with the end of its time, in milliseconds since 1970. */
  async open(id: string): Promise<{ readonly expires: number }> {
    const { store, now } = this.#parts;
    const expires = now() + LINK_LIFETIME_MS;
    refuseUnless(await store.openLink(id, expires), 'conflict');
    return { expires };
  }

  /** Codes `not-found`, `conflict`. */
  async put(id: string, step: LinkStep, blob: Uint8Array): Promise<void> {
    const { store, now } = this.#parts;
    const outcome = await store.putLinkStep(id, step, blob, now());
    refuseUnless(outcome !== 'absent', 'not-found');
    refuseUnless(outcome === 'kept', 'conflict');
  }

  /**
   * Waits for the blob as long as somebody wants it, up to 25 s. Code `not-found`: it did not come, or there is no such
   * rendezvous, which is answered at once. Whoever has read the last step has all: the rendezvous ends.
   */
  async read(id: string, step: LinkStep, isWanted: IsWanted = () => true): Promise<Uint8Array> {
    const { store, now, pause } = this.#parts;
    let found = await store.linkStep(id, step, now());
    for (let waited = 0; found === undefined && waited < LINK_WAIT_MS && isWanted(); waited += LOOK_EVERY_MS) {
      await pause(LOOK_EVERY_MS);
      found = await store.linkStep(id, step, now());
    }
    refuseUnless(found !== undefined && found !== 'absent', 'not-found');
    if (step === LAST_STEP) await store.dropLink(id);
    return found;
  }
}
