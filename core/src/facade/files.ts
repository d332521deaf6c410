/** Files of a conversation. All of it is loaded with the first call. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { FileView } from '../base/view.ts';
import type { FetchTrouble, OutgoingFile, UploadView } from '../base/files.ts';

export type FetchedFile =
  /** `data` has no type, so that no browser takes it for a page. */
  { readonly kind: 'here'; readonly data: Blob } | { readonly kind: 'not-here'; readonly trouble: FetchTrouble };

export type FileDescription = FileView & {
  /** Empty: there is none. */
  readonly caption: string;
};

export interface FilesFacet {
  /**
   * Encrypts the file, keeps it on this device, and sends it when it can; then it is a message. Makes the identity if
   * there is none. Resolves with the name of the upload when the file is kept: the page may end from then on.
   * `ChatError` `file-too-large`: more than 100 MB. Also `not-an-address`, `storage-full`, `closed`, `text-too-long`
   * for the caption.
   */
  send(conversation: ConversationId, file: OutgoingFile): Promise<string>;
  /**
   * Hears of the files of the conversation that are on their way, oldest first, at once and after each change. Goes on
   * with those of tabs that were closed. The returned function ends it.
   */
  watch(conversation: ConversationId, hear: (uploads: readonly UploadView[]) => void): Promise<() => void>;
  /** Forgets a file that is on its way. Does nothing where it has become a message. */
  cancel(upload: string): Promise<void>;
  /** Tries a stopped one again, and a waiting one at once. */
  retry(upload: string): Promise<void>;
  /** What the sender says of the file of a message, by `TextItem.id`. Undefined: this version cannot read it. */
  describe(id: string): Promise<FileDescription | undefined>;
  /**
   * The file of a message, by `TextItem.id`. `hear` gets the share that has come, 0 to 1. Nothing is given before all
   * of it was checked. `ChatError` `unknown-message`: there is no such file.
   */
  fetch(id: string, hear: (share: number) => void, stop: AbortSignal): Promise<FetchedFile>;
}
