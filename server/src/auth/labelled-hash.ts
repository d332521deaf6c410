/** The hashes of PROTOCOL 1.3 and 3.2. A server computes them from public values only. */
import { createHash } from 'node:crypto';
import {
  accessHashInput,
  ACCOUNT_BYTES,
  accountHashInput,
  DEVICE_ID_BYTES,
  deviceIdHashInput,
  GROUP_ID_BYTES,
  groupEntryHashInput,
  indexHashInput,
  listHashInput,
  slotsHashInput,
  teamIdHashInput,
  toHex,
  type DeviceEntry,
  type DeviceList,
  type GroupEntry,
  type Labelled,
} from '@cipherchat/protocol';

/** 32 bytes. */
const hash = (input: Labelled): Uint8Array => createHash('sha256').update(input).digest();

/** 20 bytes: the account whose identity key this is. */
export const accountBytes = (accountKey: Uint8Array): Uint8Array =>
  hash(accountHashInput(accountKey)).subarray(0, ACCOUNT_BYTES);

/** 16 bytes. */
export const deviceIdBytes = (account: Uint8Array, entry: DeviceEntry): Uint8Array =>
  hash(deviceIdHashInput(account, entry)).subarray(0, DEVICE_ID_BYTES);

/** 32 bytes. */
export const listHash = (list: DeviceList): Uint8Array => hash(listHashInput(list));

/** 32 bytes. */
export const groupEntryHash = (entry: GroupEntry): Uint8Array => hash(groupEntryHashInput(entry));

/** 16 bytes: the team of this account, 20 bytes. */
export const teamIdBytes = (account: Uint8Array): Uint8Array =>
  hash(teamIdHashInput(account)).subarray(0, GROUP_ID_BYTES);

/** 32 bytes; `slots` in any order. */
export const backupSlotsHash = (slots: readonly Uint8Array[]): Uint8Array => hash(slotsHashInput(slots));

/** 32 bytes; `index`: 48 bytes for each record. */
export const backupIndexHash = (index: Uint8Array): Uint8Array => hash(indexHashInput(index));

/** 64 hexadecimal digits: what is kept of the access key of a slot. */
export const accessHash = (access: Uint8Array): string => toHex(hash(accessHashInput(access)));

/** SHA-256 of a whole record, 32 bytes (PROTOCOL 10.3). */
export const recordHash = (record: Uint8Array): Uint8Array => createHash('sha256').update(record).digest();
