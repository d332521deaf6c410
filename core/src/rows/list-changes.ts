/** Changes of the own device list that the user asked for and that no published list has yet. */
import type { DeviceEntry, DeviceId, RemovalReason } from '@cipherchat/protocol';
import { plain } from './records.ts';

/** `at`: when it was asked for, in milliseconds since 1970. */
export type ListChange =
  | { readonly kind: 'add'; readonly at: number; readonly entry: DeviceEntry }
  | { readonly kind: 'remove'; readonly at: number; readonly reason: RemovalReason; readonly since: number };

export const LIST_CHANGES = 'list-changes';

/** One change for each device. Written by tabs; the engine deletes it once a list has it. */
export const listChanges = plain<ListChange, `change:${DeviceId}`>('account', ({ at }) => [LIST_CHANGES, at]);

export const changeKey = (device: DeviceId): `change:${DeviceId}` => `change:${device}`;
export const deviceOfChange = (key: `change:${DeviceId}`): DeviceId => key.slice('change:'.length) as DeviceId;
