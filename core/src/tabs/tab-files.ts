/**
 * The files facet of the client, in one tab. Each file on its way is sent by one tab; another goes on when that is
 * closed.
 */
import { MessageId, toHex } from '@cipherchat/protocol';
import { pauseMs, randomDelayMs } from '../base/backoff.ts';
import { parseConversationId, peerOf, type ConversationId } from '../base/conversation-id.ts';
import { ChatError } from '../base/errors.ts';
import type { OutgoingFile, UploadView } from '../base/files.ts';
import { decodeContent } from '../contents/content.ts';
import { file as fileKind, type FileLine } from '../contents/conversation/file.ts';
import type { ContentBody } from '../contents/registry.ts';
import { fileViewOf } from '../contents/forms/file-view.ts';
import type { FetchedFile, FileDescription, FilesFacet } from '../facade/files.ts';
import { fetchFile } from '../files/fetch-file.ts';
import { readReference } from '../files/file-body.ts';
import { MOST_CAPTION_BYTES, referenceOf, sealFile } from '../files/seal-file.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow } from '../rows/read-rows.ts';
import { messages, outbox } from '../rows/records.ts';
import { segmentKey, segments, type SegmentRecord } from '../rows/uploads.ts';
import type { ChatStore } from '../storage/port.ts';
import { onDemand } from '../transport/on-demand.ts';
import type { TransportError } from '../transport/port.ts';
import { asText } from './keep-text.ts';
import { OpenUploads, type OpenUploadsParts } from './open-uploads.ts';
import { putIntent } from './tab-store.ts';

export type TabFilesParts = OpenUploadsParts;

/** Where the server asks for a longer pause, the user hears at once that the file did not come, and can try again. */
const LONGEST_PAUSE_MS = 20_000;

const lineIn = (body: ContentBody | undefined): FileLine | undefined =>
  body?.type === fileKind.number ? body : undefined;

const fileInLog = async (store: ChatStore, id: string): Promise<FileLine | undefined> => {
  const row = await readRow(store, messages, id);
  const content = row?.kind === 'text' ? row.content : undefined;
  return content && lineIn(decodeContent(content).body);
};

const keeperOf =
  (store: ChatStore) =>
  (segment: SegmentRecord): Promise<void> =>
    store.commit([putRow(segments, segmentKey(segment.blob, segment.index), segment)]);

const fileThatWaits = async (store: ChatStore, id: string): Promise<FileLine | undefined> => {
  const row = MessageId.is(id) ? await readRow(store, outbox, id) : undefined;
  return row?.content === undefined ? lineIn(row?.body) : undefined;
};

/**
 * Of a message that is in the log, or that waits to be sealed. One that is sealed between the two readings is in the
 * log by then. Undefined: it is no file.
 */
const fileIn = async (store: ChatStore, id: string): Promise<FileLine | undefined> =>
  (await fileInLog(store, id)) ?? (await fileThatWaits(store, id)) ?? (await fileInLog(store, id));

export class TabFiles implements FilesFacet {
  readonly #parts: TabFilesParts;
  readonly #uploads: OpenUploads;

  constructor(parts: TabFilesParts) {
    this.#parts = parts;
    this.#uploads = new OpenUploads(parts);
  }

  async send(conversation: ConversationId, outgoing: OutgoingFile): Promise<string> {
    const { store, state, client } = this.#parts;
    const peer = parseConversationId(conversation) && peerOf(conversation);
    if (peer === undefined || peer === state.view().address) throw new ChatError('not-an-address');
    const caption = asText(outgoing.caption ?? '').trim();
    if (new TextEncoder().encode(caption).length > MOST_CAPTION_BYTES) throw new ChatError('text-too-long');
    const file = referenceOf(client.platform, outgoing);
    const id = toHex(file.blobId);
    await this.#makeIdentity();
    const upload = { conversation, file, caption: caption === '' ? undefined : caption };
    await store.use((opened) =>
      this.#uploads.add(id, upload, (hear, stop) =>
        sealFile(keeperOf(opened), client.platform, { data: outgoing.data, file }, { hear, stop }),
      ),
    );
    return id;
  }

  watch(conversation: ConversationId, hear: (uploads: readonly UploadView[]) => void): Promise<() => void> {
    return this.#parts.store.use(() => this.#uploads.watch(conversation, hear));
  }

  cancel(upload: string): Promise<void> {
    return this.#parts.store.use(() => this.#uploads.cancel(upload));
  }

  retry(upload: string): Promise<void> {
    return this.#parts.store.use(() => this.#uploads.retry(upload));
  }

  describe(id: string): Promise<FileDescription | undefined> {
    return this.#parts.store.use(async (opened) => {
      const line = await fileIn(opened, id);
      const file = line && readReference(line.file);
      return file && { ...fileViewOf(file), caption: line.caption ?? '' };
    });
  }

  fetch(id: string, hear: (share: number) => void, stop: AbortSignal): Promise<FetchedFile> {
    const { store, client } = this.#parts;
    return store.use(async (opened) => {
      const line = await fileIn(opened, id);
      const file = line && readReference(line.file);
      if (file === undefined) throw new ChatError('unknown-message');
      const pause = (tries: number, cause: TransportError): Promise<void> => {
        const ms = pauseMs(tries * 1_000 + randomDelayMs(1_000, client.platform), cause.retryAfterMs);
        if (ms > LONGEST_PAUSE_MS) return Promise.reject(cause);
        return new Promise((resolve) => client.environment.clock.after(ms, resolve));
      };
      const blobs = await onDemand(() => client.transport.blobs()).catch(() => undefined);
      if (blobs === undefined) return { kind: 'not-here', trouble: 'offline' };
      return await fetchFile({ blobs, pause }, file, hear, stop);
    });
  }

  /** As with the first text. */
  async #makeIdentity(): Promise<void> {
    const { store, state, engine } = this.#parts;
    if (state.view().address !== undefined) return;
    await store.commit([putIntent('create-identity', { kind: 'create-identity' })]);
    engine.look();
    await state.identityKnown();
  }
}
