/**
 * The conversation of each text that waits in the outbox. A text never changes its conversation, so its row is opened
 * once for that, and later only to read the text. The keys say which texts wait.
 */
import type { MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { readRow } from '../rows/read-rows.ts';
import { outbox } from '../rows/records.ts';
import type { ChatStore } from '../storage/port.ts';
import { readWaiting, type WaitingText } from './transcript.ts';

type Place = readonly [id: MessageId, conversation: ConversationId];

const byWriting = (a: WaitingText, b: WaitingText): number => a.row.sentAt - b.row.sentAt;

const readTexts = async (store: ChatStore, places: readonly Place[]): Promise<readonly WaitingText[]> => {
  const texts = await Promise.all(places.map(([id]) => readWaiting(store, id)));
  return texts.filter((text) => text !== undefined).sort(byWriting);
};

export class WaitingIndex {
  #known: ReadonlyMap<MessageId, ConversationId> = new Map();

  /** Oldest first. */
  async of(store: ChatStore, conversation: ConversationId): Promise<readonly WaitingText[]> {
    const places = await this.#places(store);
    return readTexts(
      store,
      places.filter(([, id]) => id === conversation),
    );
  }

  /** Texts by conversation, for each that has any; oldest first. */
  async all(store: ChatStore): Promise<ReadonlyMap<ConversationId, readonly WaitingText[]>> {
    const texts = await readTexts(store, await this.#places(store));
    const ids = new Set(texts.map(({ row }) => row.conversation));
    return new Map([...ids].map((id) => [id, texts.filter(({ row }) => row.conversation === id)]));
  }

  /** Conversations in which texts wait. Opens no row that is known already. */
  async conversations(store: ChatStore): Promise<readonly ConversationId[]> {
    return [...new Set((await this.#places(store)).map(([, conversation]) => conversation))];
  }

  /** Reads the keys each time: another tab may add or delete rows at any time. */
  async #places(store: ChatStore): Promise<readonly Place[]> {
    const groups = await Promise.all(['text', 'failed'].map((group) => store.keys(outbox.table, { group })));
    const places = await Promise.all((groups.flat() as MessageId[]).map((id) => this.#place(store, id)));
    const found = places.filter((place) => place !== undefined);
    this.#known = new Map(found);
    return found;
  }

  async #place(store: ChatStore, id: MessageId): Promise<Place | undefined> {
    const conversation = this.#known.get(id) ?? (await readRow(store, outbox, id))?.conversation;
    return conversation && [id, conversation];
  }
}
