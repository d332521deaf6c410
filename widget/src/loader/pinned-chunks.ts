/**
 * What `import()` is in the script tag. A chunk is code that most conversations never run. It lies next to the file
 * that imports it, is pinned by that file, and runs only if its content has the pinned hash. The calls are written by
 * `scripts/widget/link-chunk.ts`.
 */
import { LoadError } from './load-error.ts';
import type { Asset, LoadOutcome } from './pinned-modules.ts';

/** The chunk's code. It gets what the importing file shares with it, in an order that both know; gives its exports. */
export type ChunkBody = (shared: readonly unknown[]) => object;

export class PinnedChunks {
  readonly #run: (asset: Asset) => Promise<LoadOutcome>;
  readonly #bodies = new Map<string, ChunkBody>();
  readonly #loading = new Map<string, Promise<object>>();

  /** `run`: see `pinnedModules`. */
  constructor(run: (asset: Asset) => Promise<LoadOutcome>) {
    this.#run = run;
  }

  /** Called by the chunk's file. Only the first one of a name counts. */
  take(file: string, body: ChunkBody): void {
    if (!this.#bodies.has(file)) this.#bodies.set(file, body);
  }

  /** Rejects with `LoadError`. What failed is tried again at the next call; what succeeded runs once. */
  load(asset: Asset, shared: readonly unknown[]): Promise<object> {
    const { file } = asset;
    const loading = this.#loading.get(file) ?? this.#load(asset, shared);
    this.#loading.set(file, loading);
    loading.catch(() => this.#loading.delete(file));
    return loading;
  }

  async #load(asset: Asset, shared: readonly unknown[]): Promise<object> {
    const outcome = await this.#run(asset);
    const body = this.#bodies.get(asset.file);
    if (outcome !== 'loaded' || body === undefined) {
      throw new LoadError(outcome === 'loaded' ? 'unreachable' : outcome, asset.file);
    }
    return body(shared);
  }
}
