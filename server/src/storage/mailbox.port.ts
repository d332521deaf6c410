/** Envelopes that wait for their receivers, and the news for senders that a receiver has acknowledged one. */
import type { AccountId, DeviceId, EnvelopeId } from '@cipherchat/protocol';
import type { IsWanted } from './is-wanted.ts';

export type Send = {
  readonly sender: { readonly account: AccountId; readonly device: DeviceId };
  readonly id: EnvelopeId;
  readonly receivers: readonly {
    readonly account: AccountId;
    readonly device: DeviceId;
    /** The sealed message, tag 21 or 22, in canonical base64url. The store keeps the bytes. */
    readonly message: string;
    /** Copy of its header IV, 12 bytes, in base64url. No query reads it; PROTOCOL 6 names the field. */
    readonly iv: string;
  }[];
  /** The list version used for each target account; undefined for a send to chosen devices. */
  readonly lists: readonly { readonly account: AccountId; readonly version: number }[] | undefined;
  readonly now: number;
};

/** Nothing is kept unless `stored`. */
export type SendOutcome =
  /** In the order of the receivers: sequences, and how many envelopes wait for each device, this one included. */
  | {
      readonly kind: 'stored';
      readonly at: number;
      readonly sequences: readonly number[];
      readonly waiting: readonly number[];
    }
  /** This sender used the id before: the first answer again. */
  | { readonly kind: 'repeated'; readonly at: number }
  /**
   * Accounts that are unknown, whose stated list is not the newest, or of which a listed device is missing among the
   * receivers.
   */
  | { readonly kind: 'stale'; readonly accounts: readonly AccountId[] }
  /** The sender is not in the newest list of its account. */
  | { readonly kind: 'sender-removed' }
  | { readonly kind: 'unknown-receiver' }
  /** An envelope of another sender with this id waits for one of the receivers. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'mailbox-full' };

export type StoredEnvelope = {
  readonly id: EnvelopeId;
  readonly sender: { readonly account: AccountId; readonly device: DeviceId };
  /** In base64url. */
  readonly message: string;
  readonly at: number;
  readonly sequence: number;
};

export type EnvelopePage = { readonly envelopes: readonly StoredEnvelope[]; readonly more: boolean };

/** `device` has acknowledged the envelope `id`, which the asking device sent. */
export type DeliveryNews = { readonly id: EnvelopeId; readonly device: DeviceId; readonly at: number };

/** What waits for one device. */
export type Waiting = {
  readonly device: DeviceId;
  /** Sequences of the oldest and the newest envelope; undefined where there is none. */
  readonly envelopes: { readonly oldest: number; readonly newest: number } | undefined;
  /** Whether delivery news waits. */
  readonly news: boolean;
};

export type Acknowledged = { readonly id: EnvelopeId; readonly sender: DeviceId };

export interface MailboxStore {
  /** All receivers or none. `mailboxLimit`: most envelopes that may wait for one device. */
  send(send: Send, mailboxLimit: number, isWanted?: IsWanted): Promise<SendOutcome>;
  /** Whether the store has the first answer to this send, also after its delivery. */
  hasSent(sender: DeviceId, id: EnvelopeId): Promise<boolean>;
  /**
   * Envelopes after `sequence`, in order: at most `limit`, and beyond the first at most `maxBytes` of sealed messages.
   */
  pull(device: DeviceId, after: number, limit: number, maxBytes: number): Promise<EnvelopePage>;
  /**
   * Those of the devices for which anything waits, in any order. One query for many devices, which reads no payload.
   */
  waiting(devices: readonly DeviceId[]): Promise<readonly Waiting[]>;
  /** Drops the payloads at once. Unless `silent`, the news waits for the senders. Skips unknown ids. */
  acknowledge(
    device: DeviceId,
    ids: readonly EnvelopeId[],
    silent: boolean,
    now: number,
  ): Promise<readonly Acknowledged[]>;
  /** News for the sender, oldest first. */
  deliveries(sender: DeviceId, limit: number): Promise<readonly DeliveryNews[]>;
  acknowledgeDeliveries(sender: DeviceId, news: readonly Pick<DeliveryNews, 'id' | 'device'>[]): Promise<void>;
}
