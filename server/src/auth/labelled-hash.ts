/** The hashes of PROTOCOL 1.3 and 3.2. A server computes them from public values only. */
import { createHash } from 'node:crypto';
import {
  ACCOUNT_BYTES,
  accountHashInput,
  DEVICE_ID_BYTES,
  deviceIdHashInput,
  listHashInput,
  type DeviceEntry,
  type DeviceList,
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
