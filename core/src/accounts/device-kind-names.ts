import type { DeviceKind } from '@cipherchat/protocol';

/** What interfaces call the kinds of devices (PROTOCOL 3.2). */
export const KIND_NAMES = { 1: 'widget', 2: 'app', 3: 'bot' } as const satisfies Record<DeviceKind, string>;
