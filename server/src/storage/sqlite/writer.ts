/** Runs every write of the store, one after the other. Its caches are valid because nothing else writes. */
import type { Database } from 'better-sqlite3';
import type { Registration, RegistrationOutcome, Retention, Swept } from '../port.ts';
import { AccountRows, REMEMBERED } from './account-rows.ts';
import { BackupRows } from './backup-rows.ts';
import { BatchRunner } from './batch-runner.ts';
import { ClockRows } from './clock-rows.ts';
import type { Command, Result, Writes } from '../commands.ts';
import { ErasureRows } from './erasure-rows.ts';
import { LinkRows } from './link-rows.ts';
import { MessageRows } from './message-rows.ts';
import { PolicyRows } from './policy-rows.ts';
import { PrekeyRows } from './prekey-rows.ts';
import { PushRows } from './push-rows.ts';
import { RetentionRows } from './retention-rows.ts';
import { Rollback } from './rollback.ts';
import { RosterRows } from './roster-rows.ts';
import { giveBack } from './spare-pages.ts';

const pushWrites = (
  accounts: AccountRows,
  pushes: PushRows,
): Pick<Writes, 'keepSubscription' | 'dropSubscription' | 'claimPush'> => ({
  keepSubscription: (subscription, now) => {
    if (accounts.device(subscription.device) === undefined) return 'unknown-device';
    pushes.keep(subscription, now);
    return 'kept';
  },
  dropSubscription: (device, endpoint) => pushes.drop(device, endpoint),
  claimPush: (device, claim) => pushes.claim(device, claim),
});

const clockWrites = (clocks: ClockRows): Pick<Writes, 'keepReading' | 'dropReadings'> => ({
  keepReading: (reading) => clocks.keep(reading),
  dropReadings: (from, to) => clocks.drop(from, to),
});

export class Writer {
  readonly #accounts: AccountRows;
  readonly #prekeys: PrekeyRows;
  readonly #messages: MessageRows;
  readonly #policy: PolicyRows;
  readonly #runner: BatchRunner;

  constructor(database: Database) {
    this.#accounts = new AccountRows(database, REMEMBERED);
    this.#prekeys = new PrekeyRows(database);
    this.#messages = new MessageRows(database, this.#accounts);
    this.#policy = new PolicyRows(database);
    const retention = new RetentionRows(database, this.#prekeys);
    const links = new LinkRows(database);
    const backups = new BackupRows(database);
    const erasures = new ErasureRows(database);
    const rosters = new RosterRows(database);
    const writes: Writes = {
      register: (registration) => this.#register(registration),
      appendList: (list, now) => this.#accounts.append(list, now),
      addPrekeys: (device, prekeys, stockLimit) => {
        if (this.#accounts.device(device) === undefined) return 'unknown-device';
        const outcome = this.#prekeys.add(device, prekeys, stockLimit);
        if (outcome !== 'added') throw new Rollback(outcome);
        return outcome;
      },
      removePrekeys: (device, ids) => this.#prekeys.remove(device, ids),
      takeBundle: (device, oneTime, now, purpose) => this.#prekeys.take(device, oneTime, now, purpose),
      send: (send, mailboxLimit) => this.#messages.send(send, mailboxLimit),
      acknowledge: (device, ids, silent, now) => this.#messages.acknowledge(device, ids, silent, now),
      acknowledgeDeliveries: (sender, news) => this.#messages.acknowledgeDeliveries(sender, news),
      ...pushWrites(this.#accounts, new PushRows(database)),
      addBackupRecords: (account, records, room) => backups.add(account, records, room),
      replaceBackup: (backup) => backups.replace(backup),
      eraseAccount: (erasure) => {
        const outcome = erasures.erase(this.#accounts, erasure);
        this.#forget();
        return outcome;
      },
      appendRosterEntry: (entry) => rosters.append(entry),
      sweep: (times) => this.#sweep(times, { database, retention, links, erasures }),
      openLink: (id, expires) => links.open(id, expires),
      putLinkStep: (id, step, blob, now) => links.put(id, step, blob, now),
      dropLink: (id) => links.drop(id),
      ...clockWrites(new ClockRows(database)),
      probe: () => {
        database.pragma(`user_version = ${String(database.pragma('user_version', { simple: true }))}`);
      },
    };
    this.#runner = new BatchRunner({
      database,
      execute: ({ name, request }) => (writes[name] as (...request: readonly unknown[]) => unknown)(...request),
      rolledBack: () => this.#forget(),
    });
  }

  run(batch: readonly Command[]): readonly Result[] {
    return this.#runner.run(batch);
  }

  #sweep(
    times: Retention,
    on: {
      readonly database: Database;
      readonly retention: RetentionRows;
      readonly links: LinkRows;
      readonly erasures: ErasureRows;
    },
  ): Swept {
    const { database, retention, links, erasures } = on;
    const swept = retention.sweep(times);
    this.#policy.sweep(times.now);
    links.sweep(times.now);
    erasures.sweep(times.now);
    this.#messages.forget();
    return giveBack(database) ? { ...swept, more: true } : swept;
  }

  #forget(): void {
    this.#accounts.forget();
    this.#messages.forget();
  }

  #register({ device, list, prekeys, now, invitation }: Registration): RegistrationOutcome {
    if (this.#accounts.device(device.device) !== undefined) return 'known';
    const isInvited = invitation === undefined || this.#policy.use(invitation, device.account, now);
    if (!isInvited) return 'uninvited';
    // A rollback gives the invitation back; it is dear, so nothing else causes one.
    if (this.#accounts.append(list, now) === 'conflict') {
      if (invitation === undefined) return 'conflict';
      throw new Rollback<RegistrationOutcome>('conflict');
    }
    if (this.#accounts.account(device.account)?.devices.has(device.device) !== true) throw new Rollback('conflict');
    this.#accounts.insertDevice(device, now);
    const outcome = this.#prekeys.add(device.device, prekeys, prekeys.length);
    if (outcome !== 'added') throw new Rollback('conflict');
    return 'registered';
  }
}
