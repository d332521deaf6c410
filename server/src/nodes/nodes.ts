/**
 * The Notifier for several nodes: connections of this node, and notes to the others. A note may get lost, like any
 * push. Its envelope is then still in the mailbox, where `mailbox-poll.ts` finds it.
 *
 * A device usually has one connection. While it is connected to this node only, no other node hears about its mail. For
 * this, each node announces devices that connect to it, and a node that has one of them too replies.
 */
import type { ParsedDelivery, ParsedEnvelope, DeviceId, EnvelopeId } from '@cipherchat/protocol';
import type { Waiting } from '../storage/port.ts';
import { readNotes, type NodeNote } from './node-notes.ts';
import type { Notifier } from '../services/notifier.ts';
import type { SocketSession } from '../realtime/socket-session.ts';
import type { SocketSessions } from '../realtime/socket-sessions.ts';

/** Sends notes to all other nodes; `hear` takes theirs. */
export type TellNodes = (notes: readonly NodeNote[]) => void;

/** Devices in one note. */
const MAX_DEVICES = 1000;

export class Nodes implements Notifier {
  readonly #sessions: SocketSessions;
  readonly #isReachable: () => boolean;
  #tell: TellNodes = () => undefined;
  /** Notes of this turn of the event loop. They leave together. */
  #notes: NodeNote[] = [];
  #arrived: DeviceId[] = [];
  #leaving: NodeJS.Immediate | undefined;
  /** Devices that are connected here and to another node. */
  readonly #alsoElsewhere = new Set<DeviceId>();

  /** While the others are out of reach nothing is sent to them, and nothing is queued. */
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

  /** The poll of their own node notifies connections elsewhere. */
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

  /** Announces all connected devices. Call it when the others can be reached again. */
  introduce(): void {
    const devices = this.#sessions.devices();
    for (let at = 0; at < devices.length; at += MAX_DEVICES) {
      this.#say({ kind: 'arrived', devices: devices.slice(at, at + MAX_DEVICES) });
    }
  }

  /** Takes notes of another node, not parsed. */
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
