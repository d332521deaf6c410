/** What takes a push to the push service of a browser's vendor. */
import type { PushKind } from '@cipherchat/protocol';
import type { PushSubscription } from '../storage/port.ts';

/**
 * `taken`: the push service has it. `gone`: the subscription is over for good (404, 410). `later`: try again, after
 * `afterMs` where the push service said so. `refused`: no repetition helps.
 */
export type PushOutcome =
  | { readonly kind: 'taken' | 'gone' | 'refused' }
  | { readonly kind: 'later'; readonly afterMs?: number };

export interface PushSender {
  /** Never rejects. One try. */
  send(subscription: PushSubscription, kind: PushKind): Promise<PushOutcome>;
}
