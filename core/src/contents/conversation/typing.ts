/** Type 6: the sender writes, or has stopped. It holds for 10 s. */
import { flag, mapOf, required } from '../forms/form.ts';
import { builtKind, EVERYWHERE, NO_EFFECT, notShown } from '../kind.ts';

export const typing = builtKind({
  number: 6,
  ordered: false,
  to: EVERYWHERE,
  outbox: 'never-queued',
  body: mapOf<{ readonly begins: boolean }>({ begins: required(0, flag) }),
  shown: notShown,
  effect: ({ begins }, { mine }) => (mine ? NO_EFFECT : { kind: 'writing', begins }),
});
