/**
 * What may befall a conversation of two, step by step: people write and read, networks fail, tabs die, old profiles are
 * restored.
 */
import fc from 'fast-check';
import { HOUR_MS } from '@cipherchat/protocol';
import type { ExchangeName, Fault } from '../support/wire.ts';
import type { Order } from './order.ts';

export type Who = 'alice' | 'bob';

export type NetworkFault = Exclude<Fault['kind'], 'refuse'>;

export type Step =
  /** `atOnce`: the next step does not wait until this one has come to rest. */
  | { readonly kind: 'send'; readonly by: Who; readonly atOnce: boolean }
  | { readonly kind: 'read'; readonly by: Who }
  /** The next exchange of this name suffers the fault. */
  | { readonly kind: 'fault'; readonly by: Who; readonly name: ExchangeName; readonly fault: NetworkFault }
  /** What happens to the next pushes to this person. */
  | { readonly kind: 'push'; readonly to: Who; readonly what: 'drop' | 'duplicate' | 'hold' }
  /** The next `pushes` pushes come in another order, and from now on whatever waits at the server does. */
  | { readonly kind: 'shuffle'; readonly to: Who; readonly order: Order; readonly pushes: number }
  | { readonly kind: 'cut'; readonly by: Who }
  | { readonly kind: 'restore-network'; readonly by: Who }
  /**
   * The tab dies at the commit that comes after `commits` others; the next time that its person does something, another
   * one is opened.
   */
  | { readonly kind: 'crash'; readonly by: Who; readonly when: 'before' | 'after'; readonly commits: number }
  | { readonly kind: 'reopen'; readonly by: Who }
  | { readonly kind: 'lose-sessions'; readonly by: Who }
  /** A copy of the whole profile is made; `restore-copy` goes on with it. */
  | { readonly kind: 'copy'; readonly by: Who }
  | { readonly kind: 'restore-copy'; readonly by: Who }
  | { readonly kind: 'pass'; readonly ms: number };

const who = fc.constantFrom<Who[]>('alice', 'bob');
const of = <K extends Step['kind']>(kind: K): fc.Arbitrary<K> => fc.constant(kind);

const fault = fc.record({
  kind: of('fault'),
  by: who,
  // What happens most often stands most often, so that most faults come to pass.
  name: fc.constantFrom<ExchangeName[]>(
    ...Array.from({ length: 5 }, () => 'envelope:send' as const),
    ...Array.from({ length: 3 }, () => 'mailbox:acknowledge' as const),
    'mailbox:pull',
    'lists',
    'bundle',
    'connect',
  ),
  fault: fc.constantFrom<NetworkFault[]>('lose-request', 'lose-answer', 'cut-before', 'cut-after', 'delay'),
});

const shuffle = fc.record({
  kind: of('shuffle'),
  to: who,
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  pushes: fc.integer({ min: 2, max: 4 }),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 18, arbitrary: fc.record({ kind: of('send'), by: who, atOnce: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: of('read'), by: who }) },
  { weight: 9, arbitrary: fault },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: of('push'),
      to: who,
      what: fc.constantFrom<('drop' | 'duplicate' | 'hold')[]>('drop', 'duplicate', 'hold'),
    }),
  },
  { weight: 5, arbitrary: shuffle },
  { weight: 2, arbitrary: fc.record({ kind: of('cut'), by: who }) },
  { weight: 2, arbitrary: fc.record({ kind: of('restore-network'), by: who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: of('crash'),
      by: who,
      when: fc.constantFrom<('before' | 'after')[]>('before', 'after'),
      commits: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: of('reopen'), by: who }) },
  { weight: 1, arbitrary: fc.record({ kind: of('lose-sessions'), by: who }) },
  { weight: 1, arbitrary: fc.record({ kind: of('copy'), by: who }) },
  { weight: 1, arbitrary: fc.record({ kind: of('restore-copy'), by: who }) },
  { weight: 3, arbitrary: fc.record({ kind: of('pass'), ms: fc.constantFrom(1_000, 30_000, HOUR_MS) }) },
);

/** Of 6 to so many steps. */
export const schedulesOf = (maxLength: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(step, { minLength: 6, maxLength, size: 'max' });
