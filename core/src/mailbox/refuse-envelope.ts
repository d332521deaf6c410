import { Refusal, type ParsedEnvelope } from '@cipherchat/protocol';
import type { Log } from '../base/diagnostics.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { PastEpoch } from '../crypto/past-epoch.ts';
import { envelopeKey } from '../rows/device-keys.ts';
import { processed } from '../rows/processed.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { Unfit } from '../sessions/open-envelope.ts';
import { recordMissing } from './record-missing.ts';
import { noteUnopened } from './unopened-notes.ts';

type RefuseParts = {
  readonly clock: ServerClock;
  readonly log: Log;
  readonly onFault: (cause: unknown) => void;
};

/**
 * Notes an envelope that cannot be opened; `missing`: its device is asked for it again. A fault of ours in one envelope
 * must not keep all others out: it counts like this too.
 */
export const refuse = async (
  copy: WorkingCopy,
  { clock, log, onFault }: RefuseParts,
  envelope: ParsedEnvelope,
  cause: unknown,
): Promise<'unfit' | 'missing'> => {
  const code = cause instanceof Refusal ? cause.code : 'fault';
  log.record({ event: 'envelope-refused', code: cause instanceof Unfit ? 'unfit' : code });
  copy.put(processed, envelopeKey(envelope), { at: clock.now(), unopened: true });
  await noteUnopened(copy, envelope.sender.account, envelope.at);
  if (cause instanceof Unfit) return 'unfit';
  if (!(cause instanceof Refusal)) onFault(cause);
  await recordMissing(copy, envelope, cause instanceof PastEpoch);
  return 'missing';
};
