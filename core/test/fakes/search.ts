/** The search through the texts of a fake client. */
import { folded, foldedWords } from '../../src/base/folded.ts';
import type { SearchFacet, SearchResult } from '../../src/facade/search.ts';
import type { FakeWorld } from './fake-world.ts';
import { isText } from './items.ts';

export class FakeSearch implements SearchFacet {
  readonly #world: FakeWorld;
  /** Stops behind the first conversation, as if the others were being read. */
  hangs = false;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async texts(
    query: string,
    { limit }: { readonly limit: number },
    onFound: (result: SearchResult) => void,
  ): Promise<void> {
    const words = foldedWords(query);
    if (words.length === 0) return;
    const all = [...this.#world.conversations.keys()];
    const read = this.hangs ? all.slice(0, 1) : all;
    const found = read
      .flatMap((conversation) =>
        this.#world
          .items(conversation)
          .filter(isText)
          .map(({ id, mine, text, sentAt }) => ({ conversation, id, mine, text, sentAt })),
      )
      .filter(({ text }) => words.every((word) => folded(text).includes(word)))
      .sort((a, b) => b.sentAt - a.sentAt);
    const progress = { searched: read.length, conversations: all.length };
    onFound({ texts: found.slice(0, limit), count: found.length, ...progress });
    if (this.hangs) await new Promise<never>(() => undefined);
  }

  forget(): void {
    this.#world.calls.push(['search.forget']);
  }
}
