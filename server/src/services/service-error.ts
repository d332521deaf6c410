/** How a use case refuses. The edges turn it into a `WireError`. */
import type { WireErrorCode } from '@cipherchat/protocol';

export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: WireErrorCode;
  readonly retryAfterMs: number | undefined;
  /** With `stale-list`: the newest lists. */
  readonly lists: readonly Uint8Array[];

  constructor(
    code: WireErrorCode,
    details: { readonly retryAfterMs?: number; readonly lists?: readonly Uint8Array[] } = {},
  ) {
    super(code);
    this.code = code;
    this.retryAfterMs = details.retryAfterMs;
    this.lists = details.lists ?? [];
  }
}

export const refuseUnless: (holds: boolean, code: WireErrorCode) => asserts holds = (holds, code) => {
  if (!holds) throw new ServiceError(code);
};
