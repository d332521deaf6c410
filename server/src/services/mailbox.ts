/**
 * The mailbox (PROTOCOL 6 and 14.7, docs/decisions/0006-the-mailbox-delivers.md): an envelope is on disk before the
 * send is acknowledged, is pushed afterwards, and is kept until the receiver acknowledges it.
 */
import type { AnswerOf, ParsedRequest, ParsedSend, ParsedDelivery, AccountId, DeviceId } from '@cipherchat/protocol';
import type { Principal } from '../auth/principal.ts';
import type { Erasures } from './erasures.ts';
import type { MailWatch } from './mail-watch.ts';
import type { Notifier } from './notifier.ts';
import type { IsWanted, AccountStore, MailboxStore, Send, SendOutcome } from '../storage/port.ts';
import { FREE_PLACES, type MailboxPlaces } from './mailbox-places.ts';
import { readMessageHead } from './message-head.ts';
import type { RegistrationPolicy } from './registration-policy.ts';
import { refuseUnless, ServiceError } from './service-error.ts';
import type { SwitchedOff } from './switched-off.ts';

export type MailboxParts = {
  readonly store: AccountStore & MailboxStore;
  readonly notifier: Notifier;
  readonly watch?: MailWatch | undefined;
  readonly policy: Pick<RegistrationPolicy, 'checkMail'>;
  readonly switchedOff: Pick<SwitchedOff, 'has'>;
  readonly erasures: Pick<Erasures, 'refuseErased'>;
  /** Most envelopes that wait for one device. */
  readonly mailboxLimit: number;
  readonly now: () => number;
  /** The time for what is stored, where it can differ; see `retention-sweep.ts`. */
  readonly stamp?: (() => Promise<number>) | undefined;
};

/** Far below the limit of a frame, and read within the 10 s of a request on a slow line. */
const MAX_PAGE_BYTES = 256 * 1024;
/** Most delivery news in one answer or push. More follows when these are acknowledged. */
export const MAX_NEWS = 256;
/** Another node may have emptied the mailbox: after this time a send is tried again. */
const BELIEVED_MS = 10_000;
const FULL_MAILBOX_RETRY_MS = 60_000;

const hasTwins = (texts: readonly string[]): boolean => texts.length > 1 && new Set(texts).size !== texts.length;

const checkReceivers = ({ receivers, lists }: ParsedSend, sender: DeviceId): void => {
  refuseUnless(!hasTwins(receivers.map(({ device }) => device)), 'malformed');
  for (const { device } of receivers) refuseUnless(device !== sender, 'malformed');
  if (lists === undefined) return;
  refuseUnless(!hasTwins(lists.map(({ account }) => account)), 'malformed');
  for (const receiver of receivers) {
    refuseUnless(
      lists.some(({ account }) => account === receiver.account),
      'malformed',
    );
  }
};

export class Mailbox {
  readonly #parts: MailboxParts;
  /** Mailboxes that were beyond their free places at a send, and until when that is believed. */
  readonly #filling = new Map<DeviceId, number>();

  constructor(parts: MailboxParts) {
    this.#parts = parts;
  }

  /**
   * Codes `malformed`, `stale-list` with the lists, `gone` with the erasure, `not-found`, `unauthenticated`,
   * `conflict`, `mailbox-full` with the time to wait. `places`: what the sender may still take of mailboxes that fill
   * up.
   */
  async send(
    sender: Principal,
    request: ParsedSend,
    places?: MailboxPlaces,
    isWanted?: IsWanted,
  ): Promise<AnswerOf<'envelope:send'>> {
    const { store, notifier, watch, policy, switchedOff, mailboxLimit, now, stamp = now } = this.#parts;
    checkReceivers(request, sender.device);
    refuseUnless(!switchedOff.has(sender.account), 'unauthenticated');
    for (const { account } of request.receivers) refuseUnless(!switchedOff.has(account), 'not-found');
    await policy.checkMail(sender.account, request.receivers).catch(async (cause: unknown) => {
      await this.#refuseErased(request);
      throw cause;
    });
    for (const { device } of request.receivers)
      if ((this.#filling.get(device) ?? 0) > now()) await places?.demand(device);
    const receivers = request.receivers.map(({ account, device, message }) => ({
      account,
      device,
      message,
      iv: readMessageHead(message, sender),
    }));
    const send: Send = { sender, id: request.id, receivers, lists: request.lists, now: await stamp() };
    const outcome = await this.#settle(await store.send(send, mailboxLimit, isWanted), sender, request);
    if (outcome.kind === 'stored') {
      request.receivers.forEach(({ device, message }, i) => {
        const sequence = outcome.sequences[i] ?? 0;
        if (this.#isFilling(device, outcome.waiting[i] ?? 0)) void places?.took(device);
        notifier.notifyEnvelope(device, { id: request.id, sender, message, at: outcome.at, sequence });
        watch?.stored(device, sequence);
      });
    } else await this.#tellAgain(request);
    return { at: outcome.at };
  }

  async pull(
    { device }: Principal,
    { after, limit }: ParsedRequest<'mailbox:pull'>,
  ): Promise<AnswerOf<'mailbox:pull'>> {
    const { store, now } = this.#parts;
    const { envelopes, more } = await store.pull(device, after, limit, MAX_PAGE_BYTES);
    const deliveries = after === 0 ? await store.deliveries(device, MAX_NEWS) : [];
    return { envelopes: [...envelopes], deliveries: [...deliveries], more, now: now() };
  }

  async acknowledge(
    { device }: Principal,
    { envelopes, silent = false }: ParsedRequest<'mailbox:acknowledge'>,
  ): Promise<AnswerOf<'mailbox:acknowledge'>> {
    const { store, notifier, now } = this.#parts;
    const at = now();
    const acknowledged = await store.acknowledge(device, envelopes, silent, at);
    if (acknowledged.length > 0) this.#filling.delete(device);
    if (silent) return {};
    const bySender = new Map<DeviceId, ParsedDelivery[]>();
    for (const { id, sender } of acknowledged) {
      const news = bySender.get(sender);
      if (news === undefined) bySender.set(sender, [{ id, device, at }]);
      else news.push({ id, device, at });
    }
    for (const [sender, deliveries] of bySender) notifier.notifyDelivered(sender, deliveries);
    return {};
  }

  async acknowledgeDeliveries(
    { device }: Principal,
    { deliveries }: ParsedRequest<'receipts:acknowledge'>,
  ): Promise<AnswerOf<'receipts:acknowledge'>> {
    await this.#parts.store.acknowledgeDeliveries(device, deliveries);
    return {};
  }

  /** The oldest delivery news that waits for this device, at most 256. */
  deliveries({ device }: Principal): Promise<readonly ParsedDelivery[]> {
    return this.#parts.store.deliveries(device, MAX_NEWS);
  }

  /**
   * The first try may have failed after the commit, before the receiver was notified. If nothing waits, it has arrived.
   */
  async #tellAgain({ id, receivers }: ParsedSend): Promise<void> {
    const { store, notifier, watch } = this.#parts;
    const waiting = await store.waiting(receivers.map(({ device }) => device));
    for (const { device, envelopes } of waiting) {
      if (envelopes === undefined) continue;
      notifier.notifyMore(device, id, envelopes);
      watch?.stored(device, envelopes.newest);
    }
  }

  #isFilling(device: DeviceId, waiting: number): boolean {
    const isFilling = waiting > FREE_PLACES;
    if (isFilling) this.#filling.set(device, this.#parts.now() + BELIEVED_MS);
    else this.#filling.delete(device);
    return isFilling;
  }

  /** The answer, or a rejection with its code. */
  async #settle(
    outcome: SendOutcome,
    sender: Principal,
    request: ParsedSend,
  ): Promise<Extract<SendOutcome, { readonly at: number }>> {
    switch (outcome.kind) {
      case 'stored':
      case 'repeated':
        return outcome;
      case 'stale':
        await this.#refuseErased(request);
        throw new ServiceError('stale-list', { lists: await this.#newestLists(outcome.accounts) });
      case 'sender-removed':
        await this.#parts.erasures.refuseErased(sender.account);
        throw new ServiceError('unauthenticated');
      case 'unknown-receiver':
        await this.#refuseErased(request);
        throw new ServiceError('not-found');
      case 'taken':
        throw new ServiceError('conflict');
      case 'mailbox-full':
        throw new ServiceError('mailbox-full', { retryAfterMs: FULL_MAILBOX_RETRY_MS });
    }
  }

  /** Asked only where a send is refused. */
  #refuseErased({ receivers }: ParsedSend): Promise<void> {
    return this.#parts.erasures.refuseErased(...new Set(receivers.map(({ account }) => account)));
  }

  async #newestLists(accounts: readonly AccountId[]): Promise<readonly Uint8Array[]> {
    const { store } = this.#parts;
    const newest = async (account: AccountId): Promise<readonly Uint8Array[]> => {
      const known = await store.account(account);
      return known === undefined ? [] : await store.lists(account, known.version, 1);
    };
    return (await Promise.all(accounts.map(newest))).flat();
  }
}
