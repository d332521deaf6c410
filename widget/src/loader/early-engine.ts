/**
 * Asks for the engine as soon as this runs: `elements.ts` imports it first, so the request is on its way while the
 * elements are made and drawn. Not sooner, because then both files share a slow line and the visitor types later.
 */
import { PLACE, type HostPlace } from './engine-handoff.ts';
import type { LoadOutcome } from './pinned-modules.ts';

type Host = { readonly isConnected: boolean; loadEngine?: () => Promise<LoadOutcome> };

const host = (globalThis as { readonly [PLACE]?: HostPlace })[PLACE]?.host as Host | undefined;
const load = host?.loadEngine;
// Taken out of the page meanwhile, it is no element yet that could take the engine.
if (host?.isConnected === true && load) {
  let early: Promise<LoadOutcome> | undefined = load();
  // The element gets this request first. What it asks for after a failure is a new one.
  host.loadEngine = () => {
    const loading = early ?? load();
    early = undefined;
    return loading;
  };
}
