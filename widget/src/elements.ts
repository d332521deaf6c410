/**
 * The elements of the script tag in one file. Running it defines `<cipher-chat>`, which is enough to open the chat and
 * to write; the engine loads later.
 */
import './loader/early-engine.ts';
import { CipherChat } from './cipher-chat.ts';
import { PLACE, type HostPlace } from './loader/engine-handoff.ts';
import { PinnedChunks } from './loader/pinned-chunks.ts';
import type { Asset, LoadOutcome } from './loader/pinned-modules.ts';
import type * as Languages from './languages-module.ts';

declare const __ASSETS__: { readonly mlKem: Asset; readonly languages: Asset };

/** The loader's part of the element: runs a file only if its content has the pinned hash. */
type Host = { readonly loadPinned: (asset: Asset) => Promise<LoadOutcome> };

const host = (globalThis as { readonly [PLACE]?: HostPlace })[PLACE]?.host as (Host & CipherChat) | undefined;
if (host) {
  const run = async (asset: Asset): Promise<LoadOutcome> => {
    const outcome = await host.loadPinned(asset);
    if (outcome === 'changed') host.trouble = host.strings.changed;
    return outcome;
  };
  const chunks = new PinnedChunks(run);
  const load = (asset: Asset): Promise<object> => chunks.load(asset, []);
  Object.assign(host, { chunks });
  CipherChat.prototype.loadWords = async (wished) =>
    ((await load(__ASSETS__.languages)) as typeof Languages).loadWords(wished, load);
  CipherChat.prototype.loadMlKem = () => run(__ASSETS__.mlKem);
  // The inbox opened this page. Without an answer it says what kept this from being loaded.
  if (window.name === 'cipherchat') {
    import('./loader/checked-page.ts').then(
      ({ tellInbox }) => tellInbox(host.owner, host.server),
      () => undefined,
    );
  }
}
