/** What the page says of its visitor, if it says anything. Loaded for such pages alone. */
import { followVisit, type VisitHost } from './follow-visit.ts';
import type { DeferredClient } from './deferred-client.ts';
import { identifyVisitor, type Identify } from './identify-visitor.ts';

const followed = new WeakSet<DeferredClient>();
/** What each client was given last. */
const identified = new WeakMap<DeferredClient, Identify>();

/** Called after each update: the client may be another one, and the page may say anew who is logged in. */
export const followPage = (
  host: VisitHost & { readonly identify: Identify | undefined },
  client: DeferredClient,
): void => {
  if (host.hasAttribute('context') && !followed.has(client)) {
    followed.add(client);
    followVisit(host, client);
  }
  const { identify } = host;
  if (!identify || identified.get(client) === identify) return;
  identified.set(client, identify);
  identifyVisitor(host, client, identify);
};
