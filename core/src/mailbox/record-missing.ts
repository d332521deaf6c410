/** Envelopes that could not be opened: their ids are kept per device, and asked for again (PROTOCOL 11). */
import type { ParsedEnvelope } from '@cipherchat/protocol';
import { MAX_REQUESTED } from '../contents/control/resend-request.ts';
import { noTrouble } from '../rows/no-trouble.ts';
import { troubleKey } from '../rows/device-keys.ts';
import { troubles } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/**
 * The newest ids of a device, at most as many as one request takes. `inSession`: the session with the device works, the
 * envelope came too late for it.
 */
export const recordMissing = async (
  copy: WorkingCopy,
  { id, sender }: ParsedEnvelope,
  inSession: boolean,
): Promise<void> => {
  const key = troubleKey(sender.device);
  const trouble = (await copy.get(troubles, key)) ?? noTrouble(sender.account);
  copy.put(troubles, key, {
    ...trouble,
    missing: [...trouble.missing, id].slice(-MAX_REQUESTED),
    inSession: inSession && (trouble.missing.length === 0 || trouble.inSession === true),
  });
};
