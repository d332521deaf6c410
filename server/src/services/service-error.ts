/** How a use case refuses. The edges turn it into a `WireError`. */
import type { RefusalReason, WireErrorCode } from '@cipherchat/protocol';

export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: WireErrorCode;
  readonly retryAfterMs: number | undefined;
  /** With `stale-list` and `conflict`: the newest lists. With `gone`: the erasure. */
  readonly lists: readonly Uint8Array[];
  /** With `not-found` in answer to a login or a registration. */
  readonly reason: RefusalReason | undefined;

  constructor(
    code: WireErrorCode,
    details: {
      readonly retryAfterMs?: number;
      readonly lists?: readonly Uint8Array[];
      readonly reason?: RefusalReason;
    } = {},
  ) {
    super(code);
    this.code = code;
    this.retryAfterMs = details.retryAfterMs;
    this.lists = details.lists ?? [];
    this.reason = details.reason;
  }
}

export const refuseUnless: (holds: boolean, code: WireErrorCode) => asserts holds = (holds, code) => {
  if (!holds) throw new ServiceError(code);
};
