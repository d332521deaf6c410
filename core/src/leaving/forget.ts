/**
 * "Forget me" (PROTOCOL 22.3), as one tab does it: farewell, erasure, and everything of this profile is deleted.
 * Without a network the keys go all the same; the erasure waits for the server.
 */
import { ERASURE_REASON, MessageId, type ErasureReason } from '@cipherchat/protocol';
import { loadIdentity } from '../accounts/identity.ts';
import { parseConversationId, type ConversationId } from '../base/conversation-id.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { farewell, type Farewell } from '../contents/conversation/farewell.ts';
import { signErasure } from '../crypto/erasure.ts';
import type { Platform } from '../crypto/platform.ts';
import type { Clock } from '../environment/port.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { conversations, outbox, ownLists } from '../rows/records.ts';
import type { ChatStore } from '../storage/port.ts';
import type { KeptErasure } from './kept-erasure.ts';

/** How long the farewell may take. */
const FAREWELL_MS = 10_000;
const LOOK_MS = 100;

export type ForgetParts = {
  readonly store: ChatStore;
  readonly platform: Platform;
  readonly clock: ServerClock;
  readonly timer: Clock;
  /** Of the chat server. */
  readonly origin: string;
  /** Address of the account that this client was made to write to. */
  readonly owner: string | undefined;
  /** A row was put into the outbox. */
  readonly look: () => void;
  readonly online: () => boolean;
};

const pause = (timer: Clock, ms: number): Promise<void> => new Promise((resolve) => void timer.after(ms, resolve));

/** Only where something was sent before: a stranger need not hear that one leaves. */
const sayFarewell = async (
  { store, platform, clock, timer, look, online }: ForgetParts,
  conversation: ConversationId,
  wish: Farewell['wish'],
): Promise<void> => {
  const record = await readRow(store, conversations, conversation);
  if (record === undefined || record.own.counter === 0 || record.ended !== undefined) return;
  const id = MessageId.fromBytes(platform.random(16));
  const after = record.newest;
  const row = { conversation, ...clock.written(), after, body: { type: farewell.number, wish } } as const;
  await store.commit([putRow(outbox, id, row)]);
  look();
  const until = timer.monotonic() + FAREWELL_MS;
  while (online() && timer.monotonic() < until && (await readRow(store, outbox, id)) !== undefined)
    await pause(timer, LOOK_MS);
};

/** Undefined where no server has the account, and for a device that does not hold its key. */
const makeErasure = async (
  { store, platform, clock, origin }: ForgetParts,
  reason: ErasureReason,
): Promise<KeptErasure | undefined> => {
  const identity = await loadIdentity(store, platform);
  const privateKey = identity?.accountKey.privateKey;
  if (identity === undefined || privateKey === undefined) return undefined;
  const lists = await readRows(store, ownLists, { group: 'lists' });
  const newest = lists.findLast(({ value }) => value.published)?.value;
  if (newest === undefined) return undefined;
  const key = { publicKey: identity.accountKey.publicKey, privateKey };
  const erasure = await signErasure(key, { version: newest.version, issued: clock.now(), reason });
  return { origin, address: identity.address, erasure };
};

/** Says farewell and signs. The caller closes the client, deletes the profile and hands the erasure to the server. */
export const prepareToForget = async (
  parts: ForgetParts,
  { asksToDelete }: { readonly asksToDelete: boolean },
): Promise<KeptErasure | undefined> => {
  const conversation = parts.owner === undefined ? undefined : parseConversationId(parts.owner);
  if (conversation === undefined) return makeErasure(parts, ERASURE_REASON.left);
  await sayFarewell(parts, conversation, asksToDelete ? 3 : 1);
  const ended = (await readRow(parts.store, conversations, conversation))?.ended;
  return makeErasure(parts, ended?.announced === undefined ? ERASURE_REASON.left : ERASURE_REASON.moved);
};
