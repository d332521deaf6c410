/**
 * Class and code of an error, each a member of a closed list. Message, stack and own fields may hold anything, and are
 * not looked at.
 */
import { Refusal } from '@cipherchat/protocol';
import type { Fault } from '../base/diagnostics.ts';
import { ChatError } from '../base/errors.ts';
import { StoreError } from '../storage/port.ts';
import { TransportError } from '../transport/port.ts';

/** Names of errors that are not our own. An error that only bears the name of one of ours is not one of them. */
const FOREIGN_NAMES = ['TypeError', 'RangeError', 'AbortError', 'OperationError'] as const;

export const faultOf = (cause: unknown): Fault => {
  if (
    cause instanceof TransportError ||
    cause instanceof StoreError ||
    cause instanceof Refusal ||
    cause instanceof ChatError
  ) {
    return { error: cause.name, code: cause.code };
  }
  const name: unknown = cause instanceof Error ? cause.name : undefined;
  return { error: FOREIGN_NAMES.find((known) => known === name) ?? 'other' };
};
