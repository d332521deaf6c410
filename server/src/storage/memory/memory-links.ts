import { equalBytes, type LinkStep } from '@cipherchat/protocol';
import type { LinkOutcome } from '../port.ts';
import type { MemoryData } from './memory-data.ts';

export class MemoryLinks {
  readonly #links: MemoryData['links'];

  constructor({ links }: Pick<MemoryData, 'links'>) {
    this.#links = links;
  }

  open(id: string, expires: number): boolean {
    if (this.#links.has(id)) return false;
    this.#links.set(id, { expires, blobs: new Map() });
    return true;
  }

  put(id: string, step: LinkStep, blob: Uint8Array, now: number): LinkOutcome {
    const link = this.#links.get(id);
    if (link === undefined || link.expires <= now) return 'absent';
    const kept = link.blobs.get(step);
    if (kept !== undefined) return equalBytes(kept, blob) ? 'kept' : 'conflict';
    if (step > 0 && !link.blobs.has((step - 1) as LinkStep)) return 'conflict';
    link.blobs.set(step, Uint8Array.from(blob));
    return 'kept';
  }

  step(id: string, step: LinkStep, now: number): Uint8Array | 'absent' | undefined {
    const link = this.#links.get(id);
    return link === undefined || link.expires <= now ? 'absent' : link.blobs.get(step);
  }

  drop(id: string): void {
    this.#links.delete(id);
  }

  sweep(now: number): void {
    for (const [id, { expires }] of this.#links) if (expires < now) this.#links.delete(id);
  }
}
