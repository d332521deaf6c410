/** The files that are on their way from this profile: what each tab shows of them, and sends. */
import type { ConversationId } from '../base/conversation-id.ts';
import { backoffMs, pauseMs, type AskedPause } from '../base/backoff.ts';
import type { UploadTrouble, UploadView } from '../base/files.ts';
import { blobBytesOf } from '@cipherchat/protocol';
import type { ServerClock } from '../clock/server-clock.ts';
import { newDeviceToken } from '../accounts/device-token.ts';
import { loadIdentity } from '../accounts/identity.ts';
import type { FileReference } from '../contents/forms/file-reference.ts';
import { upload, type UploadOutcome } from '../files/upload.ts';
import { deletedHereKey } from '../rows/deleted-here-key.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { segmentKeys, segments, uploads, type UploadRecord } from '../rows/uploads.ts';
import type { Change, ChatStore } from '../storage/port.ts';
import { onDemand } from '../transport/on-demand.ts';
import { TransportError } from '../transport/port.ts';
import type { TabParts } from './client-parts.ts';
import { keyOf, viewOf, type OpenUpload } from './open-upload.ts';
import { queueFile } from './queue-file.ts';
import type { TabEngine } from './tab-engine.ts';
import type { TabEvents } from './tab-events.ts';
import type { TabState } from './tab-state.ts';
import type { TabStore } from './tab-store.ts';

export type OpenUploadsParts = {
  readonly client: TabParts;
  readonly store: TabStore;
  readonly state: TabState;
  readonly engine: TabEngine;
  readonly events: Pick<TabEvents, 'tell' | 'subscribe'>;
  readonly clock: Pick<ServerClock, 'now' | 'written'>;
};

type Hear = (uploads: readonly UploadView[]) => void;
type Seal = (hear: (share: number) => void, stop: AbortSignal) => Promise<FileReference>;

export class OpenUploads {
  readonly #parts: OpenUploadsParts;
  readonly #open = new Map<string, OpenUpload>();
  readonly #watching = new Map<Hear, ConversationId>();
  #taken: Promise<void> | undefined;
  #token: Promise<string> | undefined;

  constructor(parts: OpenUploadsParts) {
    this.#parts = parts;
    parts.client.environment.network.onWake(() => {
      for (const { isAsked, wake } of this.#open.values()) if (!isAsked) wake();
    });
    parts.events.subscribe((event) => {
      // Without changes there were too many to name them.
      if (event.kind !== 'transcript' || event.changes?.every(({ id }) => id !== deletedHereKey(event.conversation)))
        return;
      this.#endDeleted(event.conversation).catch(() => undefined);
    });
  }

  async watch(conversation: ConversationId, hear: Hear): Promise<() => void> {
    await (this.#taken ??= this.#takeOver());
    this.#watching.set(hear, conversation);
    this.#tell();
    return () => this.#watching.delete(hear);
  }

  /** Resolves when all of it lies on this device. */
  async add(id: string, upload: Pick<UploadRecord, 'conversation' | 'file' | 'caption'>, seal: Seal): Promise<void> {
    const { client, clock } = this.#parts;
    const record = { ...upload, isSealed: false, tab: client.environment.tabs.own, addedAt: clock.now() };
    const open = this.#begin(id, record);
    try {
      await this.#keep(id, open, {});
      const hear = (share: number): void => {
        open.share = share;
        this.#tell();
      };
      const file = await seal(hear, open.stop.signal);
      open.stop.signal.throwIfAborted();
      open.share = 0;
      await this.#keep(id, open, { file, isSealed: true });
    } catch (cause) {
      await this.#forget(id);
      // The user has taken it back.
      if (!open.stop.signal.aborted) throw cause;
      return;
    }
    this.#run(id, open);
  }

  async cancel(id: string): Promise<void> {
    this.#open.get(id)?.stop.abort();
    this.#open.get(id)?.wake();
    await this.#forget(id);
  }

  async retry(id: string): Promise<void> {
    const open = this.#open.get(id);
    if (open === undefined) return;
    open.wake();
    if (open.record.failure === undefined) return;
    await this.#keep(id, open, { failure: undefined });
    this.#run(id, open);
  }

  #begin(id: string, record: UploadRecord): OpenUpload {
    const open: OpenUpload = {
      record,
      share: 0,
      trouble: undefined,
      isKept: false,
      stop: new AbortController(),
      wake: () => undefined,
      isAsked: false,
    };
    this.#open.set(id, open);
    this.#tell();
    return open;
  }

  /** Those of tabs that are closed: a page that was loaded again is another tab. */
  async #takeOver(): Promise<void> {
    const { store, client } = this.#parts;
    const tabs = await client.environment.tabs.names();
    const rows = await store.use((opened) => readRows(opened, uploads, { group: 'uploads' }));
    for (const { key, value } of rows) {
      const id = key.slice(keyOf('').length);
      if (this.#open.has(id) || (value.tab !== client.environment.tabs.own && tabs.includes(value.tab))) continue;
      // Its page ended before it was encrypted, so the file is not here.
      if (!value.isSealed) {
        await this.#forget(id);
        continue;
      }
      const open = this.#begin(id, value);
      await this.#keep(id, open, { tab: client.environment.tabs.own });
      if (value.failure === undefined) this.#run(id, open);
    }
  }

  #run(id: string, open: OpenUpload): void {
    this.#send(id, open).catch(() => {
      // The store is closed or full; the next page goes on.
      open.trouble = 'offline';
      this.#tell();
    });
  }

  async #send(id: string, open: OpenUpload): Promise<void> {
    const { store, client } = this.#parts;
    const { file } = open.record;
    const whole = blobBytesOf(file.size);
    const hear = (have: number, trouble?: UploadTrouble): void => {
      [open.share, open.trouble] = [have / whole, trouble];
      this.#tell();
    };
    const outcome = await store.use(async (opened) =>
      upload(
        {
          segment: (key) => readRow(opened, segments, key),
          blobs: await this.#blobs(open),
          token: (isStale) => this.#newToken(opened, isStale),
          monotonic: () => client.environment.clock.monotonic(),
          pause: (tries, asked) => this.#pause(open, tries, asked),
          hear,
        },
        { blob: id, size: file.size },
        open.stop.signal,
      ),
    );
    await this.#end(id, open, outcome);
  }

  async #end(id: string, open: OpenUpload, outcome: UploadOutcome): Promise<void> {
    if (outcome === 'stopped') return;
    if (outcome === 'done') await this.#intoOutbox(id, open);
    else if (outcome === 'lost') await this.#forget(id);
    else await this.#keep(id, open, { failure: outcome });
  }

  /** Message and upload change in one commit: it is never sent twice. */
  async #intoOutbox(id: string, { record, stop }: OpenUpload): Promise<void> {
    const { store, client, clock, events, engine } = this.#parts;
    const { conversation } = record;
    await store.use(async (opened) => {
      if ((await readRow(opened, uploads, keyOf(id))) === undefined || stop.signal.aborted) return;
      const parts = { store: opened, platform: client.platform, clock };
      const message = await queueFile(parts, record, this.#removal(id, record.file));
      events.tell({ conversations: [conversation], items: { [conversation]: [message] }, received: [] });
      engine.look();
    });
    this.#open.delete(id);
    this.#tell();
  }

  #removal(id: string, file: FileReference): readonly Change[] {
    return [
      { kind: 'delete', table: uploads.table, key: keyOf(id) },
      ...segmentKeys(file).map((key) => ({ kind: 'delete', table: segments.table, key }) as const),
    ];
  }

  /** The engine has deleted what was written in the conversation, and the rows of its uploads with it. */
  async #endDeleted(conversation: ConversationId): Promise<void> {
    for (const [id, { record, isKept }] of this.#open)
      if (isKept && record.conversation === conversation) {
        const row = await this.#parts.store.read(uploads, keyOf(id));
        if (row === undefined) await this.cancel(id);
      }
  }

  async #forget(id: string): Promise<void> {
    const { store } = this.#parts;
    const record = this.#open.get(id)?.record ?? (await store.read(uploads, keyOf(id)));
    this.#open.delete(id);
    this.#tell();
    if (record !== undefined) await store.commit(this.#removal(id, record.file));
  }

  async #keep(id: string, open: OpenUpload, change: Partial<UploadRecord>): Promise<void> {
    open.record = { ...open.record, ...change };
    this.#tell();
    await this.#parts.store.commit([putRow(uploads, keyOf(id), open.record)]);
    open.isKept = true;
    // It was taken back meanwhile, and its row with it.
    if (open.stop.signal.aborted) await this.#parts.store.commit(this.#removal(id, open.record.file));
  }

  /** Code that could not be loaded is asked for again. */
  async #blobs(open: OpenUpload): ReturnType<TabParts['transport']['blobs']> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await onDemand(() => this.#parts.client.transport.blobs());
      } catch (cause) {
        if (!(cause instanceof TransportError) || open.stop.signal.aborted) throw cause;
        await this.#pause(open, tries, undefined);
      }
    }
  }

  /** Before this device is registered, the server does not know it: it will. */
  async #newToken(store: ChatStore, isStale: boolean): Promise<string> {
    if (isStale) this.#token = undefined;
    const { client } = this.#parts;
    this.#token ??= (async () => {
      const identity = await loadIdentity(store, client.platform);
      if (identity === undefined) throw new TransportError('unreachable');
      return await newDeviceToken(client.transport, identity);
    })();
    try {
      return await this.#token;
    } catch (cause) {
      this.#token = undefined;
      const isUnknown = cause instanceof TransportError && cause.code === 'not-found';
      throw isUnknown ? new TransportError('unreachable') : cause;
    }
  }

  #pause(open: OpenUpload, tries: number, asked: AskedPause | undefined): Promise<void> {
    const { client } = this.#parts;
    const ms = pauseMs(backoffMs(tries, client.platform), asked);
    open.isAsked = asked !== undefined;
    return new Promise((resolve) => {
      const cancel = client.environment.clock.after(ms, resolve);
      open.wake = () => {
        cancel();
        resolve();
      };
    });
  }

  #tell(): void {
    for (const [hear, conversation] of this.#watching) {
      const shown = [...this.#open].filter(([, { record }]) => record.conversation === conversation);
      hear(shown.map(([id, open]) => viewOf(id, open)));
    }
  }
}
