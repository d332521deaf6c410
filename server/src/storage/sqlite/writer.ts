/** Every write of the store, carried out one after the other inside whatever transaction is open. */
import type { Database } from 'better-sqlite3';
import type { RegistrationOutcome, Registration, Store } from '../port.ts';
import { AccountRows } from './account-rows.ts';
import { MessageRows } from './message-rows.ts';
import { PrekeyRows } from './prekey-rows.ts';
import { RetentionRows } from './retention-rows.ts';
import { Undone } from './undone.ts';

type WriteName =
  | 'register'
  | 'appendList'
  | 'addPrekeys'
  | 'removePrekeys'
  | 'takeBundle'
  | 'send'
  | 'acknowledge'
  | 'acknowledgeDeliveries'
  | 'sweep';

/** The writes of the port, without the waiting. */
export type Writes = {
  readonly [N in WriteName]: (...request: Parameters<Store[N]>) => Awaited<ReturnType<Store[N]>>;
};

export class Writer {
  readonly accounts: AccountRows;
  readonly prekeys: PrekeyRows;
  readonly messages: MessageRows;
  readonly writes: Writes;

  constructor(database: Database) {
    this.accounts = new AccountRows(database);
    this.prekeys = new PrekeyRows(database);
    this.messages = new MessageRows(database, this.accounts);
    const retention = new RetentionRows(database, this.prekeys);
    this.writes = {
      register: (registration) => this.#register(registration),
      appendList: (list, now) => this.accounts.append(list, now),
      addPrekeys: (device, prekeys, stockLimit) => {
        if (this.accounts.device(device) === undefined) return 'unknown-device';
        const outcome = this.prekeys.add(device, prekeys, stockLimit);
        if (outcome !== 'added') throw new Undone(outcome);
        return outcome;
      },
      removePrekeys: (device, ids) => this.prekeys.remove(device, ids),
      takeBundle: (device, oneTime, now) => this.prekeys.take(device, oneTime, now),
      send: (send, mailboxLimit) => this.messages.send(send, mailboxLimit),
      acknowledge: (device, ids, silent, now) => this.messages.acknowledge(device, ids, silent, now),
      acknowledgeDeliveries: (sender, news) => this.messages.acknowledgeDeliveries(sender, news),
      sweep: (times) => {
        const more = retention.sweep(times);
        this.messages.forget();
        return more;
      },
    };
  }

  /** After a rollback, what is remembered may never have been kept. */
  forget(): void {
    this.accounts.forget();
    this.messages.forget();
  }

  #register({ device, list, prekeys, now }: Registration): RegistrationOutcome {
    if (this.accounts.device(device.device) !== undefined) return 'known';
    if (this.accounts.append(list, now) === 'conflict') return 'conflict';
    if (this.accounts.account(device.account)?.devices.has(device.device) !== true) throw new Undone('conflict');
    this.accounts.insertDevice(device, now);
    const outcome = this.prekeys.add(device.device, prekeys, prekeys.length);
    if (outcome !== 'added') throw new Undone('conflict');
    return 'registered';
  }
}
