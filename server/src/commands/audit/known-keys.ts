/**
 * What the signed device lists of a database prove: which accounts and devices there are, and their keys. Every id in
 * every table is compared with it.
 */
import { AccountId, parseErasure } from '@cipherchat/protocol';
import { accountBytes } from '../../auth/labelled-hash.ts';
import { isErasureSigned } from '../../auth/signatures.ts';
import { readList, type ReadList } from '../../services/list-chain.ts';

export type KnownDevice = { readonly account: AccountId; readonly signingKey: Uint8Array };

export class KnownKeys {
  readonly lists = new Map<string, ReadList>();
  readonly accounts = new Map<string, Uint8Array>();
  readonly devices = new Map<string, KnownDevice>();
  /** `account device` of each removal. */
  readonly removed = new Set<string>();
  /** Signed erasures, by account. */
  readonly erased = new Map<string, Uint8Array>();

  /** Undefined unless these are the bytes of a list that its account signed. */
  add(bytes: Uint8Array): ReadList | undefined {
    let read: ReadList;
    try {
      read = readList(bytes);
    } catch {
      // Whatever it is, it is no list: the caller reports it.
      return undefined;
    }
    const { account, list, devices } = read;
    this.lists.set(`${account}.${list.version}`, read);
    this.accounts.set(account, list.accountKey);
    for (const [device, { signingKey }] of devices) this.devices.set(device, { account, signingKey });
    for (const { deviceId } of list.removals) this.removed.add(`${account} ${Buffer.from(deviceId).toString('hex')}`);
    return read;
  }

  /** Nothing unless these are the bytes of an erasure that its account signed. */
  addErasure(bytes: Uint8Array): void {
    try {
      const erasure = parseErasure(bytes);
      const account = AccountId.fromBytes(accountBytes(erasure.accountKey));
      if (isErasureSigned(erasure)) this.erased.set(account, bytes);
    } catch {
      // Whatever it is, it is no erasure: the caller reports it.
    }
  }

  owner(device: unknown): AccountId | undefined {
    return typeof device === 'string' ? this.devices.get(device)?.account : undefined;
  }
}
