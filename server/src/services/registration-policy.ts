/**
 * Who may make an inbox on this server. A visitor is an account of widgets alone; an owner has an app or a bot in the
 * newest list. Where owners need an invitation, an account of widgets can only write to and hear from owners, so that
 * no one runs an inbox as a widget.
 */
import { DEVICE_KIND, parseDeviceList, type AccountId, type DeviceList } from '@cipherchat/protocol';
import { invitationHash } from '../auth/invitations.ts';
import type { AccountStore } from '../storage/port.ts';
import type { ReadList } from './list-chain.ts';
import { ServiceError } from './service-error.ts';

export type RegistrationMode = 'open' | 'invitation';

export type RegistrationPolicyParts = {
  readonly mode: RegistrationMode;
  readonly store: Pick<AccountStore, 'account' | 'lists'>;
};

/** Owners that are remembered: an account that has become one stays it, until it is erased. */
const REMEMBERED = 50_000;

/** It has a device that is no widget of a visitor. */
export const isInbox = ({ devices }: Pick<DeviceList, 'devices'>): boolean =>
  devices.some(({ kind }) => kind !== DEVICE_KIND.widget);

export class RegistrationPolicy {
  readonly #parts: RegistrationPolicyParts;
  readonly #owners = new Set<AccountId>();

  constructor(parts: RegistrationPolicyParts) {
    this.#parts = parts;
  }

  /**
   * Hash of the invitation that a registration with this list uses up; undefined if it needs none. Code `not-found`
   * with the reason `uninvited`.
   */
  async invitationFor({ account, list }: ReadList, invitation: string | undefined): Promise<string | undefined> {
    if (!(await this.#isNewInbox(account, list))) return undefined;
    if (invitation === undefined) throw new ServiceError('not-found', { reason: 'uninvited' });
    return invitationHash(invitation);
  }

  /** A list that is published carries no invitation. Code `not-found` with the reason `uninvited`. */
  async checkPublished({ account, list }: ReadList): Promise<void> {
    if (await this.#isNewInbox(account, list)) throw new ServiceError('not-found', { reason: 'uninvited' });
  }

  /** Code `not-found`: neither the sender nor this receiver is an owner. */
  async checkMail(sender: AccountId, receivers: readonly { readonly account: AccountId }[]): Promise<void> {
    if (this.#parts.mode === 'open' || this.#owners.has(sender)) return;
    // Nearly every receiver of a visitor is an owner, who is remembered. A visitor is read each time.
    for (const account of new Set(receivers.map((receiver) => receiver.account))) {
      if (account === sender || (await this.#isOwner(account))) continue;
      if (await this.#isOwner(sender)) return;
      throw new ServiceError('not-found');
    }
  }

  /** The operator may have erased it. */
  forget(account: AccountId): void {
    this.#owners.delete(account);
  }

  async #isNewInbox(account: AccountId, list: Pick<DeviceList, 'devices'>): Promise<boolean> {
    return this.#parts.mode === 'invitation' && isInbox(list) && !(await this.#isOwner(account));
  }

  async #isOwner(account: AccountId): Promise<boolean> {
    if (this.#owners.has(account)) return true;
    const { store } = this.#parts;
    const known = await store.account(account);
    const [newest] = known === undefined ? [] : await store.lists(account, known.version, 1);
    if (newest === undefined || !isInbox(parseDeviceList(newest))) return false;
    if (this.#owners.size >= REMEMBERED) this.#owners.clear();
    this.#owners.add(account);
    return true;
  }
}
