/**
 * Blobs as files: `DAY/ID` is a whole one, `DAY/ID.SIZE` one that is coming in. A finished file never changes, so that
 * any tool may copy the directory while the server runs.
 */
import { mkdir, open, readdir, rename, rmdir, stat, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from '../../storage/port.ts';
import type { BlobDay, BlobOutcome, BlobPart, BlobState, BlobStore, BlobTotals } from '../port.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const WHOLE = /^[0-9a-f]{32}$/u;
const UNFINISHED = /^(?<id>[0-9a-f]{32})\.(?<size>[1-9][0-9]{0,9})$/u;

const codeOf = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : undefined);
const isAbsent = (cause: unknown): boolean => codeOf(cause) === 'ENOENT';

/** Names no path: it may stand in a log. */
const failed = (cause: unknown): StorageError => {
  const code = codeOf(cause);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new StorageError('full', 'There is no room for files.')
    : new StorageError('unavailable', `The directory of files failed (${String(code)}).`);
};

const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof StorageError ? cause : failed(cause);
  }
};

const namesIn = async (path: string): Promise<readonly string[]> => {
  try {
    return await readdir(path);
  } catch (cause) {
    if (isAbsent(cause)) return [];
    throw cause;
  }
};

const bytesOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    if (isAbsent(cause)) return undefined;
    throw cause;
  }
};

/** A name in a directory is on disk when the directory is. */
const flush = async (directory: string): Promise<void> => {
  if (process.platform === 'win32') return; // where a directory cannot be opened
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** What `write` does to the file is on disk afterwards. */
const durably = async (
  path: string,
  flags: 'w' | 'r+',
  write: (handle: FileHandle) => Promise<void>,
): Promise<void> => {
  const handle = await open(path, flags, 0o600);
  try {
    await write(handle);
    await handle.datasync();
  } finally {
    await handle.close();
  }
};

type Found = BlobState & { readonly path: string; readonly isWhole: boolean };

export class DirectoryBlobs implements BlobStore {
  readonly #root: string;
  /** Parts that are being added, by the id of their blob. They never reject. */
  readonly #busy = new Map<string, Promise<unknown>>();

  /** The directory is made with the first blob. */
  constructor(root: string) {
    this.#root = root;
  }

  state(id: string): Promise<BlobState | undefined> {
    return guarded(async () => {
      const found = await this.#findSettled(id);
      return found && { size: found.size, have: found.have };
    });
  }

  async add(part: BlobPart): Promise<BlobOutcome> {
    // A repeat that runs next to the first try would write at the same place.
    if (this.#busy.has(part.id)) return 'conflict';
    const adding = guarded(() => this.#add(part));
    this.#busy.set(
      part.id,
      adding.catch(() => undefined),
    );
    try {
      return await adding;
    } finally {
      this.#busy.delete(part.id);
    }
  }

  read(id: string, from: number, most: number): Promise<Uint8Array | undefined> {
    return guarded(async () => {
      const found = await this.#findSettled(id);
      if (found?.isWhole !== true) return undefined;
      const buffer = new Uint8Array(Math.max(0, Math.min(most, found.size - from)));
      const handle = await open(found.path, 'r');
      try {
        let read = 0;
        while (read < buffer.length) {
          const { bytesRead } = await handle.read(buffer, read, buffer.length - read, from + read);
          if (bytesRead === 0) break;
          read += bytesRead;
        }
        return buffer.subarray(0, read);
      } finally {
        await handle.close();
      }
    });
  }

  drop({ whole, unfinished }: { readonly whole: BlobDay; readonly unfinished: BlobDay }): Promise<number> {
    return guarded(async () => {
      let dropped = 0;
      for (const day of await this.#days()) {
        const isOld = (name: string): boolean =>
          (WHOLE.test(name) && day < whole) || (UNFINISHED.test(name) && day < unfinished);
        const names = (await namesIn(join(this.#root, day))).filter(isOld);
        for (const name of names) await unlink(join(this.#root, day, name));
        dropped += names.length;
        if (day < unfinished) await this.#dropEmpty(day);
      }
      return dropped;
    });
  }

  totals(): Promise<BlobTotals> {
    return guarded(async () => {
      let [blobs, bytes] = [0, 0];
      for (const day of await this.#days()) {
        for (const name of await namesIn(join(this.#root, day))) {
          const size = await bytesOf(join(this.#root, day, name));
          if (size === undefined) continue;
          blobs += 1;
          bytes += size;
        }
      }
      return { blobs, bytes };
    });
  }

  async #add({ id, from, bytes, size, day }: BlobPart): Promise<BlobOutcome> {
    const found = await this.#find(id);
    const fits = found === undefined ? from === 0 : !found.isWhole && found.have === from && found.size === size;
    if (!fits || from + bytes.length > size) return 'conflict';
    const folder = found === undefined ? join(this.#root, day) : join(found.path, '..');
    if (found === undefined) await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${id}.${size}`);
    await durably(path, found === undefined ? 'w' : 'r+', async (handle) => {
      let written = 0;
      while (written < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, from + written);
        written += bytesWritten;
      }
    });
    if (from + bytes.length === size) await rename(path, join(folder, id));
    await flush(folder);
    return 'kept';
  }

  /** The server was killed between the last byte and the new name: nobody will add another part. */
  async #finish(path: string, id: string): Promise<string> {
    const folder = join(path, '..');
    const whole = join(folder, id);
    await durably(path, 'r+', () => Promise.resolve());
    await rename(path, whole);
    await flush(folder);
    return whole;
  }

  /** As it is once the part that is being added is there. */
  async #findSettled(id: string): Promise<Found | undefined> {
    await this.#busy.get(id);
    return await this.#find(id);
  }

  /** Newest days first: most files are fetched soon. */
  async #find(id: string): Promise<Found | undefined> {
    const days = (await this.#days()).toReversed();
    for (const day of days) {
      const path = join(this.#root, day, id);
      const size = await bytesOf(path);
      if (size !== undefined) return { path, size, have: size, isWhole: true };
    }
    for (const day of days) {
      const name = (await namesIn(join(this.#root, day))).find((one) => UNFINISHED.exec(one)?.groups?.['id'] === id);
      if (name === undefined) continue;
      const path = join(this.#root, day, name);
      const size = Number(UNFINISHED.exec(name)?.groups?.['size']);
      const have = (await bytesOf(path)) ?? 0;
      if (have < size || this.#busy.has(id)) return { path, size, have, isWhole: false };
      return { path: await this.#finish(path, id), size, have, isWhole: true };
    }
    return undefined;
  }

  /** Ascending. */
  async #days(): Promise<readonly string[]> {
    return (await namesIn(this.#root)).filter((name) => DAY.test(name)).toSorted();
  }

  /** Fails where a blob has come in meanwhile. */
  async #dropEmpty(day: string): Promise<void> {
    await rmdir(join(this.#root, day)).catch(() => undefined);
  }
}
