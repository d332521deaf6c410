/** Contents to the other devices of the account. A row of the outbox goes to all of them, in a lane of its own. */
import { AccountId, DeviceId, encodeCbor, MessageId, type CborMap } from '@cipherchat/protocol';
import { directConversation, keyOfConversation, type ConversationId } from '../base/conversation-id.ts';
import { piecesOf } from '../base/pieces.ts';
import { encodeRawContent } from '../contents/content.ts';
import { deviceSync, deviceSyncBody, type DeviceSync } from '../contents/control/device-sync.ts';
import { MAX_RECEIPT_IDS, receipt } from '../contents/conversation/receipt.ts';
import type { Entry } from '../contents/forms/registers.ts';
import type { ReadCounter } from '../contents/forms/sync-parts.ts';
import { writeBody, type KindNumber } from '../contents/registry.ts';
import { queueContent } from '../outbox/queue-content.ts';
import type { DueRecord, RegisterScope } from '../rows/own-device-rows.ts';
import { conversations } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { OwnDeviceParts } from './parts.ts';
import { countersIn } from './read-state.ts';
import { allRegisters, readRegister, type Register } from './registers.ts';

/** Of one content: of kind 1, 2 and 3 (PROTOCOL 20.2). */
const MAX_COUNTERS = 256;
const MAX_CONTACT_ENTRIES = 32;
const MAX_SETTINGS = 64;
/** The limit is 60,000, of which a little is around the entries. */
const MAX_ENTRY_BYTES = 58_000;

type OwnContent = {
  readonly to: Uint8Array;
  readonly type: KindNumber;
  readonly body: CborMap;
  /** It goes to this one alone. */
  readonly device?: DeviceId;
};

export const queueOwn = (
  copy: WorkingCopy,
  { identity, platform, clock, onOutbox }: OwnDeviceParts,
  { to, type, body, device }: OwnContent,
): void => {
  const sent = clock.now();
  const unordered = { messageId: platform.random(16), counter: 0, previous: new Uint8Array(16), sent };
  const content = encodeRawContent({ to, ...unordered, type, body });
  queueContent(copy, platform, {
    conversation: directConversation(identity.address),
    sentAt: sent,
    ...(device !== undefined && { device }),
    body: { type },
    content,
  });
  copy.afterwards(onOutbox);
};

export const sendSync = (copy: WorkingCopy, parts: OwnDeviceParts, sync: DeviceSync): void =>
  queueOwn(copy, parts, {
    to: parts.identity.account,
    type: deviceSync.number,
    body: deviceSyncBody.write(sync) as CborMap,
  });

const sendRead = async (copy: WorkingCopy, parts: OwnDeviceParts, ids: readonly ConversationId[]): Promise<void> => {
  const read: ReadCounter[] = [];
  for (const record of await copy.getAll(conversations, ids)) {
    if (record === undefined) continue;
    const key = keyOfConversation(record.conversation);
    for (const { device, counter } of await countersIn(copy, record))
      read.push([key, DeviceId.toBytes(device), counter]);
  }
  for (const part of piecesOf(read, { most: MAX_COUNTERS }))
    sendSync(copy, parts, { kind: 'read-state', state: { read: part } });
};

/** The devices that sent a text hear from the server alone that it arrived. The others get it as a receipt. */
const sendDelivered = (copy: WorkingCopy, parts: OwnDeviceParts, delivered: DueRecord['delivered']): void => {
  for (const [conversation, ids] of Object.entries(delivered) as [ConversationId, readonly MessageId[]][]) {
    for (const part of piecesOf(ids, { most: MAX_RECEIPT_IDS })) {
      const type = receipt.number;
      const body = writeBody({ type, delivered: part.map(MessageId.toBytes) });
      queueOwn(copy, parts, { to: keyOfConversation(conversation), type, body });
    }
  }
};

const sendRegisters = (copy: WorkingCopy, parts: OwnDeviceParts, all: readonly Register[]): void => {
  const byScope = new Map<RegisterScope, Register[]>();
  for (const one of all) byScope.set(one.scope, [...(byScope.get(one.scope) ?? []), one]);
  for (const [scope, registers] of byScope) {
    const entries = registers.map(({ entry }) => entry);
    const most = scope === 'settings' ? MAX_SETTINGS : MAX_CONTACT_ENTRIES;
    const limits = { most, bytes: MAX_ENTRY_BYTES, sizeOf: (entry: Entry) => encodeCbor(entry).length };
    for (const part of piecesOf(entries, limits)) {
      const state = { entries: part };
      if (scope === 'settings') sendSync(copy, parts, { kind: 'settings', state });
      else
        sendSync(copy, parts, { kind: 'contact-state', state: { conversation: keyOfConversation(scope), ...state } });
    }
  }
};

export const sendDue = async (copy: WorkingCopy, parts: OwnDeviceParts, due: DueRecord): Promise<void> => {
  sendDelivered(copy, parts, due.delivered);
  if (due.snapshot) {
    await sendSnapshot(copy, parts);
    return;
  }
  await sendRead(copy, parts, due.read);
  const changed = await Promise.all(due.registers.map((key) => readRegister(copy, key)));
  sendRegisters(
    copy,
    parts,
    changed.filter((one) => one !== undefined),
  );
};

/**
 * Everything that devices share. An entry inside a snapshot would lie inside more containers than 7.1 allows, so the
 * state goes as kinds 1 to 3, whose entries name their writers, and an empty snapshot ends it.
 */
const sendSnapshot = async (copy: WorkingCopy, parts: OwnDeviceParts): Promise<void> => {
  const all = await copy.list(conversations, { group: 'conversations' });
  await sendRead(
    copy,
    parts,
    all.map(({ key }) => key),
  );
  sendRegisters(copy, parts, await allRegisters(copy));
  sendSync(copy, parts, { kind: 'snapshot', snapshot: { part: 1, parts: 1, state: [] } });
};

export const isOwnAccount = ({ identity }: Pick<OwnDeviceParts, 'identity'>, to: Uint8Array): boolean =>
  to.length === identity.account.length && AccountId.fromBytes(to) === identity.address;
