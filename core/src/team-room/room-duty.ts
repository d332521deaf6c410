/**
 * The way to the room of a team. It is none of the outbox's lanes: what is written here has no conversation with a
 * visitor, and no list of receivers is ever taken from one (PROTOCOL 21.1).
 */
import { HOUR_MS, Refusal, type AccountId, type DeviceId } from '@cipherchat/protocol';
import { backoffMs, pauseMs, type AskedPause } from '../base/backoff.ts';
import { inParallel } from '../base/in-parallel.ts';
import { isKeptBack } from '../rosters/known-rosters.ts';
import { followIfDue, LISTS_AT_ONCE, memberOf } from '../rosters/team-room.ts';
import { judgeFailure } from '../outbox/outbox-failure.ts';
import { prepareEnds, type Bundles, type PrepareParts, type SealParts } from '../sessions/fan-out.ts';
import { carryOutRoomWishes } from './room-wishes.ts';
import { failSend, settleSend, unsealSend, waitingSends, type RoomSend } from './room-sends.ts';
import { pruneRoomLedger } from './resend-in-room.ts';
import { receiversIn, sealRoomContent } from './seal-room.ts';
import { releaseRooms } from './take-room.ts';

type Services = Omit<PrepareParts, 'attempts'> & SealParts & { readonly onOutbox: () => void };
type Ready = { readonly members: readonly AccountId[]; readonly bundles: Bundles };

/** Most contents of one team that are sealed and sent in one round. */
const MAX_BATCH = 32;

export class RoomDuty {
  readonly name = 'team room';
  readonly run: (services: Services) => Promise<void>;
  #running: Promise<void> = Promise.resolve();
  #cancel: (() => void) | undefined;
  #failures = 0;
  #hourlyAt = -Infinity;
  readonly #attempts = new Map<DeviceId, string>();

  constructor() {
    this.run = (services) => {
      this.#running = this.#running.catch(() => undefined).then(() => this.#keep(services));
      return this.#running;
    };
  }

  async #keep(services: Services): Promise<void> {
    const { store, wire, clock } = services;
    await carryOutRoomWishes(services);
    if (clock.monotonic() - this.#hourlyAt >= HOUR_MS) {
      this.#hourlyAt = clock.monotonic();
      await store.transact(async (copy) => {
        await pruneRoomLedger(copy, clock.now());
        await releaseRooms(copy, services);
      });
    }
    if (!wire.online || this.#cancel !== undefined) return;
    const waiting = await store.read(waitingSends);
    const owners = new Set(waiting.map(({ value }) => value.owner));
    for (const owner of owners) {
      if (
        !(await this.#seal(
          services,
          owner,
          waiting.filter(({ value }) => value.owner === owner),
        ))
      )
        return;
    }
    if (owners.size > 0) await this.#transmit(services);
  }

  /** False: nothing more is done before the pause ends. */
  async #seal(services: Services, owner: AccountId, all: readonly RoomSend[]): Promise<boolean> {
    const rows = all.filter(({ value }) => value.send === undefined).slice(0, MAX_BATCH);
    if (rows.length === 0) return true;
    try {
      const ready = await this.#prepare(services, owner, rows);
      if (ready === 'not-in-team') {
        await services.store.transact(async (copy) => {
          for (const one of rows) await failSend(copy, services, one, ready);
        });
        return true;
      }
      if (ready === undefined) return this.#pause(services);
      await services.store.transact(async (copy) => {
        for (const one of rows) {
          const isForNobody = await sealRoomContent(copy, services, [one.key, one.value], ready);
          if (isForNobody) await settleSend(copy, services, one);
        }
      });
      this.#attempts.clear();
      return true;
    } catch (cause) {
      // The lists or the roster have changed meanwhile: the next round prepares it again.
      if (cause instanceof Refusal) return this.#pause(services);
      return this.#refused(services, cause);
    }
  }

  /** Undefined: it waits. */
  async #prepare(
    services: Services,
    owner: AccountId,
    rows: readonly RoomSend[],
  ): Promise<Ready | 'not-in-team' | undefined> {
    const { store, contacts, identity } = services;
    await followIfDue(services, owner);
    if (await store.read((copy) => isKeptBack(copy, owner))) return undefined;
    const [{ value } = { value: undefined }] = rows;
    const members = value && (await store.read((copy) => receiversIn(copy, services, value)));
    if (members === undefined) return 'not-in-team';
    const found = await inParallel(members, LISTS_AT_ONCE, (account) => memberOf(services, account));
    const own = await contacts.find(identity.address);
    if (own === undefined) return undefined;
    const others = found.filter((one) => one !== undefined);
    const parts = { ...services, attempts: this.#attempts };
    const prepared = await prepareEnds(
      parts,
      { own, peer: own, others },
      rows.map((one) => one.value),
    );
    return prepared.kind === 'ready' ? { members, bundles: prepared.bundles } : undefined;
  }

  async #transmit(services: Services): Promise<void> {
    const { store, wire } = services;
    for (const one of await store.read(waitingSends)) {
      const { send } = one.value;
      if (send === undefined) continue;
      try {
        await wire.request('envelope:send', send);
      } catch (cause) {
        if (await this.#refused(services, cause, one)) continue;
        return;
      }
      this.#failures = 0;
      await store.transact((copy) => settleSend(copy, services, one));
    }
  }

  /** True: the next one may be tried at once. */
  async #refused(services: Services, cause: unknown, one?: RoomSend): Promise<boolean> {
    const verdict = judgeFailure(cause);
    switch (verdict.kind) {
      case 'wait':
        return this.#pause(services, verdict.asked);
      case 'log-in':
        services.wire.restart();
        return this.#pause(services);
      case 'give-up':
        if (one === undefined) return this.#pause(services);
        await services.store.transact((copy) => failSend(copy, services, one, 'refused'));
        return true;
      case 'lists':
      case 'look': {
        const claimed = verdict.kind === 'lists' ? verdict.lists : [];
        for (const account of new Set(one?.value.send?.receivers.map((receiver) => receiver.account)))
          await services.contacts.refreshAfter(account, claimed).catch(judgeFailure);
        if (one !== undefined) await services.store.transact((copy) => unsealSend(copy, one.key));
        return this.#pause(services);
      }
    }
  }

  #pause({ clock, platform, onOutbox }: Services, asked?: AskedPause): false {
    this.#failures += 1;
    this.#cancel?.();
    this.#cancel = clock.after(pauseMs(backoffMs(this.#failures, platform), asked), () => {
      this.#cancel = undefined;
      onOutbox();
    });
    return false;
  }
}
