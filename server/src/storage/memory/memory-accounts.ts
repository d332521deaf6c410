/**
 * Accounts, their list versions and devices. Every check comes before the first change, so that a refusal changes
 * nothing.
 */
import { compareBytes, type AccountId, type DeviceId } from '@cipherchat/protocol';
import type { AccountRecord, ListOutcome, NewList, Registration, RegistrationOutcome } from '../port.ts';
import type { MemoryData, MemoryInvitation } from './memory-data.ts';
import type { MemoryPrekeys } from './memory-prekeys.ts';

const NONE: MemoryInvitation = { expires: 0 };

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => compareBytes(a, b) === 0;

export class MemoryAccounts {
  readonly #data: MemoryData;
  readonly #prekeys: MemoryPrekeys;

  constructor(data: MemoryData, prekeys: MemoryPrekeys) {
    this.#data = data;
    this.#prekeys = prekeys;
  }

  account(account: AccountId): AccountRecord | undefined {
    return this.#data.accounts.get(account);
  }

  removedAmong(account: AccountId, devices: readonly DeviceId[]): ReadonlySet<DeviceId> {
    const removed = this.#data.accounts.get(account)?.removed;
    return new Set(devices.filter((device) => removed?.has(device)));
  }

  lists(account: AccountId, from: number, limit: number): readonly Uint8Array[] {
    const lists = this.#data.accounts.get(account)?.lists ?? new Map<number, never>();
    const wanted = [...lists].filter(([version]) => version >= from).sort(([a], [b]) => a - b);
    return wanted.slice(0, limit).map(([, { bytes }]) => bytes);
  }

  register({ device, list, prekeys, now, invitation }: Registration): RegistrationOutcome {
    if (this.#data.devices.has(device.device)) return 'known';
    if (invitation !== undefined && !this.#isFree(invitation, device.account, now)) return 'uninvited';
    const outcome = this.#judge(list);
    const listed = outcome === 'known' ? this.#data.accounts.get(list.account)?.devices : new Set(list.devices);
    if (outcome === 'conflict' || listed?.has(device.device) !== true) return 'conflict';
    if (this.#prekeys.add(device.device, prekeys, prekeys.length) !== 'added') return 'conflict';
    this.append(list);
    if (invitation !== undefined) this.#use(invitation, device.account);
    this.#data.devices.set(device.device, { ...device, signingKey: Uint8Array.from(device.signingKey) });
    return 'registered';
  }

  append(list: NewList): ListOutcome {
    const outcome = this.#judge(list);
    if (outcome !== 'appended') return outcome;
    const { account, version } = list;
    const known = this.#data.accounts.get(account);
    const hash = Uint8Array.from(list.hash);
    this.#data.accounts.set(account, {
      account,
      accountKey: Uint8Array.from(list.accountKey),
      version,
      listHash: hash,
      devices: new Set(list.devices),
      removed: new Set([...(known?.removed ?? []), ...list.removals]),
      lists: new Map(known?.lists).set(version, { hash, bytes: Uint8Array.from(list.bytes) }),
    });
    // The first list of an account may name a device of another account.
    for (const device of list.removals) {
      if (this.#data.devices.get(device)?.account !== account) continue;
      this.#prekeys.drop(device);
      this.#data.subscriptions.delete(device);
    }
    return outcome;
  }

  #isFree(invitation: string, account: AccountId, now: number): boolean {
    const { expires, usedBy = account } = this.#data.invitations.get(invitation) ?? NONE;
    return expires > now && usedBy === account;
  }

  #use(invitation: string, account: AccountId): void {
    const free = this.#data.invitations.get(invitation);
    if (free !== undefined) this.#data.invitations.set(invitation, { ...free, usedBy: account });
  }

  /** What `append` will answer. */
  #judge(list: NewList): ListOutcome {
    const known = this.#data.accounts.get(list.account);
    if (known === undefined) return this.#data.erasures.has(list.account) ? 'conflict' : 'appended';
    const kept = known.lists.get(list.version);
    if (kept !== undefined) return sameBytes(kept.hash, list.hash) ? 'known' : 'conflict';
    const follows = known.version === list.version - 1 && sameBytes(known.listHash, list.previous);
    return follows ? 'appended' : 'conflict';
  }
}
