/**
 * The Notifier port for several nodes: the connections of this one, and notes to the others. A note is as little a promise as any push: one that is lost
 * leaves its envelope in the mailbox, where `mailbox-poll.ts` finds it.
 *
 * A device has one connection as a rule. While it is connected here and nowhere else, nobody else is told about its mail. So each node says which devices
 * have come to it, and a node that has one of them too says so in return.
 */
import type { ParsedDelivery, ParsedEnvelope, DeviceId, EnvelopeId } from '@cipherchat/protocol';
import type { Waiting } from '../storage/port.ts';
import { readNotes, type NodeNote } from './node-notes.ts';
import type { Notifier } from '../services/notifier.ts';
import type { SocketSession } from '../realtime/socket-session.ts';
import type { SocketSessions } from '../realtime/socket-sessions.ts';

/** How notes get to all other nodes; for what comes from them see `hear`. */
export type TellNodes = (notes: readonly NodeNote[]) => void;

/** Devices in one note. */
const MAX_DEVICES = 1000;

export class Nodes implements Notifier {
  readonly #sessions: SocketSessions;
  readonly #isReachable: () => boolean;
  #tell: TellNodes = () => undefined;
  /** What was said in this turn of the event loop; it leaves as one. */
  #notes: NodeNote[] = [];
  #arrived: DeviceId[] = [];
  #leaving: NodeJS.Immediate | undefined;
  /** Devices that are connected here, and somewhere else as well. */
  readonly #alsoElsewhere = new Set<DeviceId>();

  /** While the others are not reachable nothing is said to them, and nothing is kept for later. */
  constructor(sessions: SocketSessions, isReachable: () => boolean) {
    this.#sessions = sessions;
    this.#isReachable = isReachable;
  }

  attach(tell: TellNodes): void {
    this.#tell = tell;
  }

  notifyEnvelope(device: DeviceId, envelope: ParsedEnvelope): void {
    this.#sessions.notifyEnvelope(device, envelope);
    if (this.#concernsOthers(device)) this.#say({ kind: 'envelope', device, envelope });
  }

  /** Connections elsewhere are told by the poll of their node. */
  notifyMore(device: DeviceId, id: EnvelopeId, envelopes: NonNullable<Waiting['envelopes']>): void {
    this.#sessions.notifyMore(device, id, envelopes);
  }

  notifyDelivered(device: DeviceId, deliveries: readonly ParsedDelivery[]): void {
    this.#sessions.notifyDelivered(device, deliveries);
    if (this.#concernsOthers(device)) this.#say({ kind: 'delivered', device, deliveries: [...deliveries] });
  }

  disconnect(device: DeviceId): void {
    this.#sessions.disconnect(device);
    this.#say({ kind: 'removed', device });
  }

  add(session: SocketSession): void {
    this.#sessions.add(session);
    if (!this.#isReachable()) return;
    this.#arrived.push(session.principal.device);
    this.#leaveLater();
  }

  remove(session: SocketSession): void {
    this.#sessions.remove(session);
    const { device } = session.principal;
    if (this.#sessions.countOf(device) === 0) this.#alsoElsewhere.delete(device);
  }

  /** After a time in which the others could not hear: tells them who is here. */
  introduce(): void {
    const devices = this.#sessions.devices();
    for (let at = 0; at < devices.length; at += MAX_DEVICES) {
      this.#say({ kind: 'arrived', devices: devices.slice(at, at + MAX_DEVICES) });
    }
  }

  /** Takes what another node said. */
  hear(notes: unknown): void {
    for (const note of readNotes(notes)) this.#take(note);
  }

  #take(note: NodeNote): void {
    switch (note.kind) {
      case 'envelope':
        this.#sessions.notifyEnvelope(note.device, note.envelope);
        break;
      case 'delivered':
        this.#sessions.notifyDelivered(note.device, note.deliveries);
        break;
      case 'removed':
        this.#sessions.disconnect(note.device);
        break;
      case 'arrived': {
        const devices = this.#share(note.devices);
        if (devices.length > 0) this.#say({ kind: 'here', devices });
        break;
      }
      case 'here':
        this.#share(note.devices);
        break;
    }
  }

  /** Those of them that are connected here. */
  #share(devices: readonly DeviceId[]): DeviceId[] {
    const here = devices.filter((device) => this.#sessions.countOf(device) > 0);
    for (const device of here) this.#alsoElsewhere.add(device);
    return here;
  }

  #concernsOthers(device: DeviceId): boolean {
    return this.#alsoElsewhere.has(device) || this.#sessions.countOf(device) === 0;
  }

  #say(note: NodeNote): void {
    if (!this.#isReachable()) return;
    this.#notes.push(note);
    this.#leaveLater();
  }

  #leaveLater(): void {
    this.#leaving ??= setImmediate(() => {
      this.#leaving = undefined;
      const [notes, devices] = [this.#notes, this.#arrived];
      [this.#notes, this.#arrived] = [[], []];
      this.#tell([...(devices.length === 0 ? [] : [{ kind: 'arrived' as const, devices }]), ...notes]);
    });
  }
}
