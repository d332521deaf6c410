/** The mailbox of the loopback relay: sends, pages, acknowledgements, delivery news, and who is to be told of what. */
import {
  fromBase64Url,
  MAX_WAITING_PER_DEVICE,
  readMessageLayout,
  Refusal,
  toBase32,
  toBase64Url,
  toHex,
  type AnswerOf,
  type PushName,
  type PushOf,
  type RequestOf,
  type SendRequest,
  type WireDelivery,
  type WireEnvelope,
} from '@cipherchat/protocol';
import type { Clock } from '../../src/environment/port.ts';
import { TransportError } from '../../src/transport/port.ts';
import type { RelayDirectory } from './relay-directory.ts';

export type Tell = <N extends PushName>(device: string, name: N, push: PushOf<N>) => void;

type Box = {
  envelopes: WireEnvelope[];
  deliveries: WireDelivery[];
  readonly answered: Map<string, AnswerOf<'envelope:send'>>;
};

export class RelayMailbox {
  readonly #directory: RelayDirectory;
  readonly #clock: Clock;
  readonly #tell: Tell;
  readonly #boxes = new Map<string, Box>();
  #sequence = 0;

  constructor(directory: RelayDirectory, clock: Clock, tell: Tell) {
    this.#directory = directory;
    this.#clock = clock;
    this.#tell = tell;
  }

  /** What waits for a device, oldest first: the live list, which a test may change as a hostile server would. */
  waiting(device: string): WireEnvelope[] {
    return this.#box(device).envelopes;
  }

  forgetEverything(): void {
    this.#boxes.clear();
  }

  send(sender: string, request: SendRequest): AnswerOf<'envelope:send'> {
    const { answered } = this.#box(sender);
    const before = answered.get(request.id);
    if (before !== undefined) return before;
    this.#checkReceivers(sender, request);
    this.#checkLists(sender, request);
    const at = this.#clock.now();
    const { account } = this.#directory.device(sender);
    for (const { device, message } of request.receivers) {
      this.#sequence += 1;
      const envelope: WireEnvelope = {
        id: request.id,
        sender: { account, device: sender },
        message,
        at,
        sequence: this.#sequence,
      };
      this.#box(device).envelopes.push(envelope);
      this.#tell(device, 'envelope:new', envelope);
    }
    answered.set(request.id, { at });
    return { at };
  }

  pull(device: string, { after, limit }: RequestOf<'mailbox:pull'>): AnswerOf<'mailbox:pull'> {
    const box = this.#box(device);
    const rest = box.envelopes.filter((envelope) => envelope.sequence > after);
    return {
      envelopes: rest.slice(0, limit),
      deliveries: after === 0 ? box.deliveries : [],
      more: rest.length > limit,
      now: this.#clock.now(),
    };
  }

  acknowledge(device: string, { envelopes, silent = false }: RequestOf<'mailbox:acknowledge'>): Record<never, never> {
    const box = this.#box(device);
    const gone = box.envelopes.filter((envelope) => envelopes.includes(envelope.id));
    box.envelopes = box.envelopes.filter((envelope) => !gone.includes(envelope));
    const at = this.#clock.now();
    for (const { id, sender } of silent ? [] : gone) {
      const delivery = { id, device, at };
      this.#box(sender.device).deliveries.push(delivery);
      this.#tell(sender.device, 'envelope:delivered', { deliveries: [delivery] });
    }
    return {};
  }

  acknowledgeReceipts(device: string, { deliveries }: RequestOf<'receipts:acknowledge'>): Record<never, never> {
    const box = this.#box(device);
    box.deliveries = box.deliveries.filter(
      (news) => !deliveries.some((one) => one.id === news.id && one.device === news.device),
    );
    return {};
  }

  #checkReceivers(sender: string, { receivers }: SendRequest): void {
    const from = this.#directory.device(sender);
    if (!this.#directory.isListed(sender)) throw new TransportError('unauthenticated');
    if (new Set(receivers.map(({ device }) => device)).size !== receivers.length) throw new TransportError('malformed');
    for (const { account, device, message } of receivers) {
      if (this.#directory.device(device).account !== account) throw new TransportError('not-found');
      checkMessage(message, from.account, sender);
      if (this.#box(device).envelopes.length >= MAX_WAITING_PER_DEVICE)
        throw new TransportError('mailbox-full', { retryAfterMs: 60_000 });
    }
  }

  /** PROTOCOL 6: the newest version, and every device of it except the sender. */
  #checkLists(sender: string, { receivers, lists }: SendRequest): void {
    if (lists === undefined) return;
    if (receivers.some(({ account }) => !lists.some((stated) => stated.account === account)))
      throw new TransportError('malformed');
    const stale = lists.filter(({ account, version }) => {
      const wanted = this.#directory.listed(account).filter((device) => device !== sender);
      const given = receivers.filter((receiver) => receiver.account === account).map(({ device }) => device);
      const complete = wanted.length === given.length && wanted.every((device) => given.includes(device));
      return this.#directory.newest(account)?.version !== version || !complete;
    });
    const newest = stale.flatMap(({ account }) => this.#directory.newest(account)?.bytes ?? []);
    if (stale.length > 0) throw new TransportError('stale-list', { lists: newest });
  }

  #box(device: string): Box {
    const box = this.#boxes.get(device) ?? { envelopes: [], deliveries: [], answered: new Map() };
    this.#boxes.set(device, box);
    return box;
  }
}

const checkMessage = (text: string, account: string, device: string): void => {
  const bytes = fromBase64Url(text);
  if (bytes === undefined || toBase64Url(bytes) !== text) throw new TransportError('malformed');
  try {
    const { initiator } = readMessageLayout(bytes);
    if (initiator === undefined) return;
    if (toBase32(initiator.account) !== account || toHex(initiator.deviceId) !== device)
      throw new TransportError('malformed');
  } catch (cause) {
    if (cause instanceof Refusal) throw new TransportError('malformed');
    throw cause;
  }
};
