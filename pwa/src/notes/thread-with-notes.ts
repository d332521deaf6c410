/**
 * A conversation on screen with the notes of the team between its messages. The notes come from another part of the
 * client than the messages, and no call that sends or changes a message ever gets one.
 */
import type { ChatClient, ConversationId, NoteItem, TeamNote, Transcript, TranscriptRange } from '@cipherchat/core';
import type { ThreadClient } from '@cipherchat/widget/ui';

type Listener = Parameters<ChatClient['subscribe']>[0];
type Event = Parameters<Listener>[0];

/** Which note an item of the log stands for. */
const shownNotes = new WeakMap<NoteItem['note'], TeamNote>();

export const teamNoteOf = (note: NoteItem['note']): TeamNote | undefined => shownNotes.get(note);

const itemOf = (note: TeamNote): NoteItem => {
  // For the log it is a note like others; `drawn-notes.ts` draws it.
  const stand: NoteItem['note'] = { kind: 'newer-version' };
  shownNotes.set(stand, note);
  return { kind: 'note', id: `team-note ${note.id}`, at: note.sentAt, order: note.order, note: stand };
};

/** Those that belong into the part of the log that was read. */
export const withNotes = (part: Transcript, notes: readonly TeamNote[], range?: TranscriptRange): Transcript => {
  const [first, last] = [part.items[0]?.order, part.items.at(-1)?.order];
  const from = Math.min(first ?? Infinity, range !== undefined && 'from' in range ? range.from : Infinity);
  const to = Math.max(last ?? -Infinity, range !== undefined && 'to' in range ? range.to : -Infinity);
  const inside = notes.filter(({ order }) => (!part.more || order >= from) && (!part.newer || order <= to));
  if (inside.length === 0) return part;
  const items = [...part.items, ...inside.map(itemOf)];
  return { ...part, items: items.sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1)) };
};

const signOf = (notes: readonly TeamNote[]): string =>
  notes.map(({ id, order, status, failure }) => [id, order, status, failure].join()).join(' ');

export class ThreadWithNotes implements ThreadClient {
  readonly #client: ChatClient;
  readonly #listeners = new Set<Listener>();
  /** What was shown last of each conversation. */
  readonly #shown = new Map<ConversationId, string>();
  readonly conversations: ChatClient['conversations'];
  readonly messages: ChatClient['messages'];

  constructor(client: ChatClient) {
    this.#client = client;
    this.conversations = client.conversations;
    const { messages } = client;
    this.messages = {
      transcript: async (id, limit, range) => this.#merged(id, await messages.transcript(id, limit, range), range),
      send: (...asked) => messages.send(...asked),
      retry: (...asked) => messages.retry(...asked),
      change: (...asked) => messages.change(...asked),
      items: (...asked) => messages.items(...asked),
    };
  }

  get files(): ChatClient['files'] {
    return this.#client.files;
  }

  state(): ReturnType<ChatClient['state']> {
    return this.#client.state();
  }

  reconnect(): void {
    this.#client.reconnect();
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    const stop = this.#client.subscribe((event) => {
      listener(event);
      if (event.kind === 'conversations') void this.#look(event);
    });
    return () => {
      this.#listeners.delete(listener);
      stop();
    };
  }

  async #notes(id: ConversationId): Promise<readonly TeamNote[]> {
    return (await this.#client.teamRoom?.notes(id).catch(() => undefined)) ?? [];
  }

  async #merged(id: ConversationId, part: Transcript, range?: TranscriptRange): Promise<Transcript> {
    const notes = await this.#notes(id);
    this.#shown.set(id, signOf(notes));
    return withNotes(part, notes, range);
  }

  /** Has the log read again where the notes are others than those on screen. */
  async #look({ changed }: Extract<Event, { readonly kind: 'conversations' }>): Promise<void> {
    for (const [conversation, before] of this.#shown) {
      if (changed !== undefined && !changed.some(({ id }) => id === conversation)) continue;
      const sign = signOf(await this.#notes(conversation));
      if (sign === before || this.#shown.get(conversation) === sign) continue;
      this.#shown.set(conversation, sign);
      for (const listener of this.#listeners) listener({ kind: 'transcript', conversation });
    }
  }
}
