/**
 * The reaction to envelopes that cannot be opened: a new session, and a request for the missing contents, within limits
 * (PROTOCOL 11).
 */
import { directConversation } from '../base/conversation-id.ts';
import { DAY_MS, EnvelopeId, HOUR_MS, type DeviceId } from '@cipherchat/protocol';
import { contacts, partyOf } from '../accounts/contacts.ts';
import { resendRequest } from '../contents/control/resend-request.ts';
import { noteInConversation } from '../log/note-in-conversation.ts';
import { strangerRenewals, troubles, type TroubleRecord } from '../rows/records.ts';
import { deviceOfTrouble, type TroubleKey } from '../rows/device-keys.ts';
import { isAsOldAs, type ServerClock } from '../clock/server-clock.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Platform } from '../crypto/platform.ts';
import type { SessionRows } from '../rows/session-rows.ts';
import { queueContent } from './queue-content.ts';

type RenewalParts = {
  readonly platform: Platform;
  readonly clock: ServerClock;
  readonly sessions: SessionRows;
  readonly onOutbox: () => void;
};

const MAX_PER_DAY = 3;
const MAX_STRANGERS_PER_HOUR = 20;

const since = (times: readonly number[], span: number, now: number): readonly number[] =>
  times.filter((at) => !isAsOldAs(at, span, now));

/**
 * Whether the limits allow a renewal now. Unknown devices share one allowance, so a crowd of them costs no more than
 * one.
 */
const isAllowed = async (
  copy: WorkingCopy,
  parts: RenewalParts,
  device: DeviceId,
  { renewed }: TroubleRecord,
): Promise<boolean> => {
  const now = parts.clock.confirmed();
  if (since(renewed, HOUR_MS, now).length > 0) return false;
  if ((await copy.get(parts.sessions, device)) !== undefined) return true;
  const strangers = since((await copy.get(strangerRenewals, 'strangers'))?.at ?? [], HOUR_MS, now);
  if (strangers.length >= MAX_STRANGERS_PER_HOUR) return false;
  copy.put(strangerRenewals, 'strangers', { at: [...strangers, now] });
  return true;
};

const renew = async (
  copy: WorkingCopy,
  parts: RenewalParts,
  key: TroubleKey,
  trouble: TroubleRecord,
): Promise<void> => {
  const [now, counted] = [parts.clock.now(), parts.clock.confirmed()];
  const device = deviceOfTrouble(key);
  const { account } = trouble;
  const conversation = directConversation(account);
  const renewed = since(trouble.renewed, DAY_MS, counted);
  if (renewed.length >= MAX_PER_DAY) {
    copy.put(troubles, key, { ...trouble, missing: [], renewed });
    const day = Math.floor(now / DAY_MS);
    await noteInConversation(copy, {
      key: `renewed-often:${device}:${day}`,
      conversation,
      at: now,
      note: { kind: 'renewed-often' },
    });
    return;
  }
  const contact = await copy.get(contacts, account);
  if (contact !== undefined && partyOf(contact.list, device) === undefined) {
    // The device was removed. It gets nothing, so neither side has to be told of the renewal.
    copy.put(troubles, key, { ...trouble, missing: [], renewed });
    return;
  }
  if (!(await isAllowed(copy, parts, device, trouble))) return;
  const envelopeIds = trouble.missing.map(EnvelopeId.toBytes);
  copy.put(troubles, key, { ...trouble, missing: [], renewed: [...renewed, counted] });
  const body = { type: resendRequest.number, envelopeIds, counters: undefined };
  const renews = trouble.inSession !== true;
  queueContent(copy, parts.platform, { conversation, sentAt: now, device, renews, body });
  if (renews) {
    const key = `renewed:${device}:${now}`;
    await noteInConversation(copy, { key, conversation, at: now, note: { kind: 'renewed' } });
  }
  copy.afterwards(parts.onOutbox);
};

/** Requests missing contents wherever the limits allow it by now. */
export const renewWhereNeeded = async (parts: RenewalParts & { readonly store: EngineStore }): Promise<void> => {
  await parts.store.transact(async (copy) => {
    for (const { key, value } of await copy.list(troubles, { group: 'missing' })) await renew(copy, parts, key, value);
  });
};
