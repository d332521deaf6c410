/** Comparing safety numbers, in one tab. A widget has none of it, so it does not carry this file. */
import type { VerificationFacet } from '../facade/verification.ts';
import { openVerification } from '../verification/open-verification.ts';
import type { TabDevicesParts } from './client-parts.ts';

export const tabVerification = ({ client, store, events, engine, clock }: TabDevicesParts): VerificationFacet =>
  openVerification({
    platform: client.platform,
    now: () => clock.now(),
    use: (work) => store.use(work),
    wrote: (conversation) => {
      events.tell({ conversations: [conversation], items: { [conversation]: [] }, received: [] });
      engine.look();
    },
  });
