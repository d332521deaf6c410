/** The search through all texts, in one tab. A widget has none of it, so it does not carry this file. */
import type { SearchFacet } from '../facade/search.ts';
import { HistorySearch } from '../views/history-search.ts';
import type { TabDevicesParts } from './client-parts.ts';

export const tabSearch = ({ store, events }: TabDevicesParts): SearchFacet => {
  let history: HistorySearch | undefined;
  let leave: (() => void) | undefined;
  /** Listens only for as long as something is held. */
  const open = (): HistorySearch => {
    if (history !== undefined) return history;
    const opened = new HistorySearch();
    history = opened;
    leave = events.subscribe((event) => {
      if (event.kind === 'transcript') opened.drop(event.conversation);
      if (event.kind === 'conversations' && event.changed === undefined) opened.drop(undefined);
    });
    return opened;
  };
  return {
    texts: (query, options, onFound) => store.use((opened) => open().run(opened, query, options, onFound)),
    forget: () => {
      leave?.();
      [history, leave] = [undefined, undefined];
    },
  };
};
