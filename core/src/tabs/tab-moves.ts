/** The conversation of a visitor goes on in another browser, in one tab. Loaded when it does. */
import { AccountId, DEVICE_KIND } from '@cipherchat/protocol';
import type { ServerClock } from '../clock/server-clock.ts';
import type { MovesFacet } from '../facade/moves.ts';
import { giveMove, readMoved, stay } from '../moving/give-move.ts';
import { receiveMove } from '../moving/receive-move.ts';
import type { MovesParts } from '../moving/moves-parts.ts';
import { createLinkDirectory } from '../moving/link-way.ts';
import type { TabParts } from './client-parts.ts';
import type { TabEngine } from './tab-engine.ts';
import type { TabStore } from './tab-store.ts';

export type TabMovesParts = {
  readonly client: TabParts;
  readonly store: TabStore;
  readonly engine: TabEngine;
  readonly clock: ServerClock;
};

/** Throws a `TypeError` for a client that visits nobody. */
export const tabMoves = ({ client, store, engine, clock }: TabMovesParts): MovesFacet => {
  const { transport, platform, kind, owner, linksOf = createLinkDirectory } = client;
  if (!AccountId.is(owner?.address)) throw new TypeError('no owner');
  const parts: MovesParts = {
    owner: owner.address,
    platform,
    clock,
    directory: transport.directory,
    links: linksOf(transport.origin),
    kind: DEVICE_KIND[kind],
    use: (work) => store.use(work),
    wrote: () => engine.look(),
  };
  return {
    give: (hear, stop) => giveMove({ parts, hear, stop }),
    take: (code, hear, stop) => receiveMove({ parts, hear, stop }, code),
    stay: () => stay(parts),
    moved: () => store.use((opened) => readMoved(opened, parts.owner)),
  };
};
