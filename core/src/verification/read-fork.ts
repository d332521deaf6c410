/** A fork as a screen shows it: both lists, side by side. */
import { decodeCbor, DeviceId, toHex } from '@cipherchat/protocol';
import { addressBytes, contacts } from '../accounts/contacts.ts';
import { KIND_NAMES } from '../accounts/device-kind-names.ts';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import { verifyDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import type { ForkedDevice, ForkedList, ForkView } from '../facade/verification.ts';
import { registers } from '../rows/own-device-rows.ts';
import { readRow } from '../rows/read-rows.ts';
import type { ChatStore } from '../storage/port.ts';
import type { Entry } from '../contents/forms/registers.ts';
import { CHOSEN_LIST_FIELD } from './choose-list.ts';

const devicesOf = (list: VerifiedList, beside: VerifiedList): readonly ForkedDevice[] => {
  const both = new Set(beside.deviceIds.map(DeviceId.fromBytes));
  return list.devices.map(({ kind, created }, i) => {
    const id = DeviceId.fromBytes(list.deviceIds[i] ?? new Uint8Array(16));
    return { id, kind: KIND_NAMES[kind], created, isInBoth: both.has(id) };
  });
};

const listOf = (list: VerifiedList, beside: VerifiedList): ForkedList => ({
  hash: toHex(list.hash),
  version: list.version,
  issued: list.issued,
  devices: devicesOf(list, beside),
});

const chosenAnywhere = async (store: ChatStore, conversation: ConversationId): Promise<string | undefined> => {
  const row = await readRow(store, registers, `register:${conversation}:${CHOSEN_LIST_FIELD}:`);
  const value = row && (decodeCbor(row.entry) as unknown as Entry)[4];
  return value instanceof Uint8Array && value.length > 0 ? toHex(value) : undefined;
};

export const readFork = async (store: ChatStore, conversation: ConversationId): Promise<ForkView | undefined> => {
  const peer = peerOf(conversation);
  const contact = peer && (await readRow(store, contacts, peer));
  if (peer === undefined || contact?.other === undefined) return undefined;
  const other = await verifyDeviceList(contact.other.bytes, addressBytes(peer));
  return {
    held: listOf(contact.list, other),
    other: listOf(other, contact.list),
    isDecided: !contact.fork,
    chosen: await chosenAnywhere(store, conversation),
  };
};
