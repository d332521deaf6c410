/** What this device notes about the devices of its own account. Written by tabs. */
import type { DeviceId, RemovalReason } from '@cipherchat/protocol';
import { plain } from './records.ts';

const DEVICE_NAMES = 'device-names';

/** Key `device:DEVICE`: the name that the user gave a device, on this one. */
export const deviceNames = plain<{ readonly name: string }, `device:${DeviceId}`>('account', () => [DEVICE_NAMES, 0]);
export const deviceNameKey = (device: DeviceId): `device:${DeviceId}` => `device:${device}`;

/** Key `removed`: a verified list of the own account no longer has this device; `reason`, `since`: if it says them. */
export const ownRemovals = plain<{
  readonly at: number;
  readonly reason?: RemovalReason | undefined;
  readonly since?: number | undefined;
}>('account', () => ['account', 0]);
