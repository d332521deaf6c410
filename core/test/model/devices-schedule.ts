/** What may befall two accounts with several devices each: linking, removal, restoring, a fork, days that pass. */
import fc from 'fast-check';
import { DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import type { NetworkFault, Who } from './schedule.ts';

/** `device`: which of the account's devices, counted round the ones that it has. */
type Of = { readonly by: Who; readonly device: number };

export type DeviceStep =
  | ({ readonly kind: 'send' } & Of)
  | ({ readonly kind: 'read' } & Of)
  /** Another device joins. Nothing happens where there are four. */
  | { readonly kind: 'link'; readonly by: Who }
  /** A device that does not hold the account key goes. */
  | ({ readonly kind: 'remove'; readonly reason: 'removed' | 'revoked' } & Of)
  /** A wiped browser becomes a device, by the recovery code. */
  | { readonly kind: 'restore'; readonly by: Who }
  /** The server shows this device another list of the other account, of the same version and signed by its key. */
  | ({ readonly kind: 'fork' } & Of)
  | ({ readonly kind: 'fault'; readonly fault: NetworkFault } & Of)
  | ({ readonly kind: 'cut' } & Of)
  | ({ readonly kind: 'reopen' } & Of)
  | { readonly kind: 'pass'; readonly ms: number };

const of = <K extends DeviceStep['kind']>(kind: K): fc.Arbitrary<K> => fc.constant(kind);
const by = fc.constantFrom<Who[]>('alice', 'bob');
const device = fc.nat(3);

const step: fc.Arbitrary<DeviceStep> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: of('send'), by, device }) },
  { weight: 2, arbitrary: fc.record({ kind: of('read'), by, device }) },
  { weight: 3, arbitrary: fc.record({ kind: of('link'), by }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: of('remove'),
      by,
      device,
      reason: fc.constantFrom<('removed' | 'revoked')[]>('removed', 'revoked'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: of('restore'), by }) },
  { weight: 1, arbitrary: fc.record({ kind: of('fork'), by, device }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: of('fault'),
      by,
      device,
      fault: fc.constantFrom<NetworkFault[]>('lose-request', 'lose-answer', 'cut-before', 'cut-after', 'delay'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: of('cut'), by, device }) },
  { weight: 1, arbitrary: fc.record({ kind: of('reopen'), by, device }) },
  { weight: 3, arbitrary: fc.record({ kind: of('pass'), ms: fc.constantFrom(30_000, HOUR_MS, DAY_MS) }) },
);

/** Of 5 to so many steps. */
export const deviceSchedules = (maxLength: number): fc.Arbitrary<readonly DeviceStep[]> =>
  fc.array(step, { minLength: 5, maxLength, size: 'max' });
