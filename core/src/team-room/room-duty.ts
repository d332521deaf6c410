/**
 * The way to the room of a team. It is none of the outbox's lanes: what is written here has no conversation with a
 * visitor, and no list of receivers is ever taken from one (PROTOCOL 21.1).
 */
import { HOUR_MS, Refusal, type AccountId, type DeviceId } from '@cipherchat/protocol';
import { judgeFailure } from '../outbox/outbox-failure.ts';
import type { RoomFailure } from '../rows/room-rows.ts';
import type { Bundles, PrepareParts, SealParts } from '../sessions/fan-out.ts';
import { followNow, prepareRoom, type Ready } from './prepare-room.ts';
import { pruneRoomLedger } from './resend-in-room.ts';
import { RoomPauses } from './room-pauses.ts';
import { failSend, settleSend, unsealSend, waitingSends, type RoomSend } from './room-sends.ts';
import { carryOutRoomWishes } from './room-wishes.ts';
import { checkSealed, sealRoomContent } from './seal-room.ts';
import { releaseRooms } from './take-room.ts';

type Services = Omit<PrepareParts, 'attempts'> &
  SealParts & { readonly onOutbox: () => void; readonly mailbox: { readonly emptyAt: number } };

/** Most contents of one team that are sealed and sent in one round. */
const MAX_BATCH = 32;

export class RoomDuty {
  readonly name = 'team room';
  readonly run: (services: Services) => Promise<void>;
  #running: Promise<void> = Promise.resolve();
  #hourlyAt = -Infinity;
  readonly #pauses = new RoomPauses();
  readonly #attempts = new Map<DeviceId, string>();

  constructor() {
    this.run = (services) => {
      this.#running = this.#running.catch(() => undefined).then(() => this.#keep(services));
      return this.#running;
    };
  }

  async #keep(services: Services): Promise<void> {
    const { store, wire, clock, mailbox } = services;
    await carryOutRoomWishes(services);
    if (clock.monotonic() - this.#hourlyAt >= HOUR_MS) {
      this.#hourlyAt = clock.monotonic();
      await store.transact(async (copy) => {
        await pruneRoomLedger(copy, { now: clock.now(), emptyAt: mailbox.emptyAt });
        await releaseRooms(copy, services);
      });
    }
    if (!wire.online) return;
    const waiting = await store.read(waitingSends);
    for (const owner of new Set(waiting.map(({ value }) => value.owner)))
      if (!this.#pauses.isWaiting(owner)) await this.#serve(services, owner);
  }

  /** What waits for one team. What fails there keeps nothing from the others. */
  async #serve(services: Services, owner: AccountId): Promise<void> {
    try {
      const isReady = await followNow(services, owner);
      const isSealed = isReady && (await this.#seal(services, owner));
      // What could be sealed does not wait for the rest.
      const isSent = isReady && (await this.#transmit(services, owner));
      if (!isSealed || !isSent) this.#pauses.begin(services, owner);
      else if ((await this.#waiting(services, owner)).length > 0) services.onOutbox();
    } catch (cause) {
      // The lists or the roster have changed meanwhile: the next round prepares it again.
      if (cause instanceof Refusal) this.#pauses.begin(services, owner);
      else await this.#refused(services, cause, owner);
    }
  }

  async #waiting({ store }: Services, owner: AccountId): Promise<readonly RoomSend[]> {
    return (await store.read(waitingSends)).filter(({ value }) => value.owner === owner);
  }

  #fail({ store, ...services }: Services, rows: readonly RoomSend[], failure: RoomFailure): Promise<void> {
    return store.transact(async (copy) => {
      for (const { key } of rows) await failSend(copy, services, key, failure);
    });
  }

  /** False: some could not be sealed, and are tried again. */
  async #seal(services: Services, owner: AccountId): Promise<boolean> {
    const rows = (await this.#waiting(services, owner)).filter(({ value }) => value.send === undefined);
    if (rows.length === 0) return true;
    const batch = rows.slice(0, MAX_BATCH);
    const ready = await prepareRoom({ ...services, attempts: this.#attempts }, batch);
    if (ready === undefined) return false;
    if (ready === 'not-in-team') {
      await this.#fail(services, rows, ready);
      return true;
    }
    let isWhole = true;
    let left = ready.bundles;
    for (const one of batch) {
      const after = await this.#sealOne(services, one, { ...ready, bundles: left });
      if (after === undefined) isWhole = false;
      else left = after;
    }
    // A bundle that has begun a session begins no other one.
    for (const device of ready.bundles.keys()) if (isWhole || !left.has(device)) this.#attempts.delete(device);
    return isWhole;
  }

  /** The bundles that are left: one that was not used up may begin another session. Undefined: it was not sealed. */
  async #sealOne(services: Services, one: RoomSend, { members, bundles }: Ready): Promise<Bundles | undefined> {
    const left = new Map(bundles);
    try {
      await services.store.transact(async (copy) => {
        const sealed = await sealRoomContent(copy, services, one.key, { members, bundles: left });
        if (sealed === 'nobody') await settleSend(copy, services, one);
        else if (sealed !== 'sealed' && sealed !== 'gone') await failSend(copy, services, one.key, sealed);
      });
      return left;
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      return undefined;
    }
  }

  /** False: nothing more is sent to this team before the pause ends. */
  async #transmit(services: Services, owner: AccountId): Promise<boolean> {
    const { store, wire } = services;
    let isWhole = true;
    for (const one of await this.#waiting(services, owner)) {
      const { send } = one.value;
      if (send === undefined) continue;
      const fits = await store.transact(async (copy) => {
        const checked = await checkSealed(copy, services, one.key);
        if (checked === 'not-in-team' || checked === 'about-colleague')
          await failSend(copy, services, one.key, checked);
        return checked;
      });
      if (fits !== 'fits') {
        isWhole &&= fits !== 'again';
        continue;
      }
      try {
        await wire.request('envelope:send', send);
      } catch (cause) {
        if (!(await this.#refused(services, cause, owner, one))) return true;
        continue;
      }
      this.#pauses.end(owner);
      await store.transact((copy) => settleSend(copy, services, one));
    }
    return isWhole;
  }

  /** True: the next one may be tried at once. */
  async #refused(services: Services, cause: unknown, owner: AccountId, one?: RoomSend): Promise<boolean> {
    const verdict = judgeFailure(cause);
    switch (verdict.kind) {
      case 'wait':
        this.#pauses.begin(services, owner, verdict.asked);
        return false;
      case 'log-in':
        services.wire.restart();
        this.#pauses.begin(services, owner);
        return false;
      case 'give-up':
        if (one === undefined) this.#pauses.begin(services, owner);
        else await this.#fail(services, [one], 'refused');
        return one !== undefined;
      case 'lists':
      case 'look': {
        const claimed = verdict.kind === 'lists' ? verdict.lists : [];
        for (const account of new Set(one?.value.send?.receivers.map((receiver) => receiver.account)))
          await services.contacts.refreshAfter(account, claimed).catch(judgeFailure);
        if (one !== undefined) await services.store.transact((copy) => unsealSend(copy, one.key));
        this.#pauses.begin(services, owner);
        return one !== undefined;
      }
    }
  }
}
