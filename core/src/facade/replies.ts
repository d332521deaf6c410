/** Texts that the user writes once and sends often. All own devices have them. */

export type SavedReply = {
  /** 16 hexadecimal digits. */
  readonly id: string;
  /** 1 to 64 bytes of UTF-8. */
  readonly title: string;
  /** 1 to 4,096 bytes of UTF-8. */
  readonly text: string;
};

export interface RepliesFacet {
  /** Ascending by title. */
  list(): Promise<readonly SavedReply[]>;
  /**
   * Without an id a new one. Resolves with its id when it is stored; other own devices are told with the next
   * connection. Title and text are trimmed. Rejects with a `ChatError`: `name-too-long` for a title that is empty or
   * too long, `text-empty`, `text-too-long`, `too-many` for more than 200.
   */
  save(reply: Omit<SavedReply, 'id'> & { readonly id?: string | undefined }): Promise<string>;
  remove(id: string): Promise<void>;
}
