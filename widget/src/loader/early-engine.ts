/**
 * Asks for the engine as soon as this runs: `elements.ts` imports it first, so the request is on its way while the
 * elements are made and drawn. Not sooner, because then both files share a slow line and the visitor types later.
 *
 * The list of withdrawn builds is asked for at the same time. The element starts the engine only after both answers.
 */
import { PLACE, type EngineOutcome, type HostPlace } from './engine-handoff.ts';
import type { Asset, LoadOutcome } from './pinned-modules.ts';
import { isWithdrawn } from './withdrawn-build.ts';

declare const __ASSETS__: { readonly engine: Asset };

type Host = HTMLElement & {
  readonly loadPinned?: (asset: Asset) => Promise<LoadOutcome>;
  loadEngine?: () => Promise<EngineOutcome>;
};

const host: Host | undefined = (globalThis as { readonly [PLACE]?: HostPlace })[PLACE]?.host;
const run = host?.loadPinned;
if (host && run) {
  const load = async (): Promise<EngineOutcome> => {
    const asked = isWithdrawn(import.meta.url, host.getAttribute('server') ?? '');
    const outcome = await run(__ASSETS__.engine);
    return (await asked) ? 'withdrawn' : outcome;
  };
  // Taken out of the page meanwhile, it is no element yet that could take the engine.
  let early = host.isConnected ? load() : undefined;
  // The element gets this request first. What it asks for after a failure is a new one.
  host.loadEngine = () => {
    const loading = early ?? load();
    early = undefined;
    return loading;
  };
}
