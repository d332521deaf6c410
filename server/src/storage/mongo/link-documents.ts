/**
 * Rendezvous of links. `_id` is the id of the rendezvous, or that id, `.` and a step. Each step is inserted once, which
 * decides between two that come at the same time.
 */
import type { LinkStep } from '@cipherchat/protocol';
import type { LinkOutcome } from '../port.ts';
import { binary, bytesOf, sameBytes, type Collections } from './collections.ts';
import { insertOne } from './insert-new.ts';

const idOf = (id: string, step: LinkStep): string => `${id}.${String(step)}`;

export class LinkDocuments {
  readonly #links: Collections['links'];

  constructor({ links }: Pick<Collections, 'links'>) {
    this.#links = links;
  }

  async open(id: string, expires: number): Promise<boolean> {
    return await insertOne(this.#links, { _id: id, blob: null, expiresAt: expires });
  }

  async put(id: string, step: LinkStep, blob: Uint8Array, now: number): Promise<LinkOutcome> {
    const opened = await this.#opened(id, now);
    if (opened === undefined) return 'absent';
    if (step > 0 && (await this.#blob(id, (step - 1) as LinkStep)) === undefined) return 'conflict';
    const isNew = await insertOne(this.#links, { _id: idOf(id, step), blob: binary(blob), expiresAt: opened });
    if (isNew) return 'kept';
    const kept = await this.#blob(id, step);
    return kept !== undefined && sameBytes(kept, blob) ? 'kept' : 'conflict';
  }

  async step(id: string, step: LinkStep, now: number): Promise<Uint8Array | 'absent' | undefined> {
    return (await this.#opened(id, now)) === undefined ? 'absent' : await this.#blob(id, step);
  }

  async drop(id: string): Promise<void> {
    await this.#links.deleteMany({ _id: { $in: [id, ...([0, 1, 2, 3] as const).map((step) => idOf(id, step))] } });
  }

  /** Until when. */
  async #opened(id: string, now: number): Promise<number | undefined> {
    const opened = await this.#links.findOne({ _id: id });
    return opened !== null && opened.expiresAt > now ? opened.expiresAt : undefined;
  }

  async #blob(id: string, step: LinkStep): Promise<Uint8Array | undefined> {
    const found = await this.#links.findOne({ _id: idOf(id, step) });
    return found?.blob ? bytesOf(found.blob) : undefined;
  }
}
