/** The files of a fake client. */
import type { FetchTrouble, OutgoingFile, UploadView } from '../../src/base/files.ts';
import type { ConversationId } from '../../src/base/conversation-id.ts';
import type { FetchedFile, FileDescription, FilesFacet } from '../../src/facade/files.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeFiles implements FilesFacet {
  readonly #world: FakeWorld;
  readonly #uploads = new Map<ConversationId, readonly UploadView[]>();
  readonly #watching = new Map<(uploads: readonly UploadView[]) => void, ConversationId>();
  /** By the id of the message. A message that is not here is of a newer version. */
  readonly described = new Map<string, FileDescription>();
  /** Bytes by the id of the message, or why there are none. Others are gone. */
  readonly stored = new Map<string, Blob | FetchTrouble>();

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  /** What is on its way from now on. */
  setUploads(conversation: ConversationId, uploads: readonly UploadView[]): void {
    this.#uploads.set(conversation, uploads);
    for (const [hear, watched] of this.#watching) if (watched === conversation) hear(uploads);
  }

  async send(conversation: ConversationId, file: OutgoingFile): Promise<string> {
    this.#world.asked('files.send', conversation, file);
    return 'f0'.repeat(16);
  }

  async watch(conversation: ConversationId, hear: (uploads: readonly UploadView[]) => void): Promise<() => void> {
    this.#watching.set(hear, conversation);
    hear(this.#uploads.get(conversation) ?? []);
    return () => this.#watching.delete(hear);
  }

  async cancel(upload: string): Promise<void> {
    this.#world.asked('files.cancel', upload);
  }

  async retry(upload: string): Promise<void> {
    this.#world.asked('files.retry', upload);
  }

  async describe(id: string): Promise<FileDescription | undefined> {
    return this.described.get(id);
  }

  async fetch(id: string): Promise<FetchedFile> {
    const stored = this.stored.get(id) ?? 'gone';
    return typeof stored === 'string' ? { kind: 'not-here', trouble: stored } : { kind: 'here', data: stored };
  }
}
