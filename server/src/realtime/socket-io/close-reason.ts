/** Who or what ended a connection, from the words of Socket.IO. */
import type { DisconnectReason } from 'socket.io';
import type { CloseReason } from '../../observability/metrics/port.ts';

const REASONS: Readonly<Partial<Record<DisconnectReason, CloseReason>>> = {
  'client namespace disconnect': 'client',
  'server namespace disconnect': 'server',
  'server shutting down': 'server',
  'forced close': 'server',
  'forced server close': 'server',
  'ping timeout': 'timeout',
};

export const closeReason = (reason: DisconnectReason): CloseReason => REASONS[reason] ?? 'lost';
