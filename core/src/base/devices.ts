/** The devices of the own account, and how one joins it, as a screen shows them. */
import type { DeviceId, AccountId } from '@cipherchat/protocol';

export type DeviceKindName = 'widget' | 'app' | 'bot';

export type OwnDevice = {
  readonly id: DeviceId;
  readonly kind: DeviceKindName;
  /** Given by the user, on this device. */
  readonly name: string | undefined;
  /** Milliseconds since 1970, as the device said. */
  readonly created: number;
  readonly isThis: boolean;
  /** The user has asked for it; no published list has it yet. */
  readonly change: 'adding' | 'removing' | undefined;
};

/** `revoked`: what it sent since a time is in doubt. Undefined where only its absence is known. */
export type RemovalView = { readonly reason: 'removed' | 'revoked' | undefined; readonly since: number | undefined };

export type OwnDevices = {
  /** This one first, then the newest first. */
  readonly devices: readonly OwnDevice[];
  /** This device holds the account key: it can add and remove devices. */
  readonly canChange: boolean;
  /** Another device has removed this one: it gets no more messages, and cannot send any. */
  readonly removed: RemovalView | undefined;
  /** Date of the newest list, in milliseconds since 1970. */
  readonly issued: number;
  /**
   * Since when no device has renewed the list, in milliseconds since 1970: on a device that cannot do it, from 20 days
   * on. At 45 days contacts are told that the account is not confirmed, and newcomers cannot write to it.
   */
  readonly notRenewedSince: number | undefined;
};

/** History that comes to this device. Numbers are of messages. */
export type HistoryArriving = {
  /** Where it comes from. */
  readonly device: DeviceId;
  readonly total: number;
  readonly done: number;
  /** The oldest that is here, in milliseconds since 1970. Undefined: none is. */
  readonly from: number | undefined;
  /**
   * `coming`: more is on the server. `waiting`: the other device has not sent the rest yet. `ended`: no more comes,
   * also where `done` is less than `total`: the rest is lost, or the other device was removed.
   */
  readonly state: 'coming' | 'waiting' | 'ended';
};

/** History that goes to another own device. Numbers are of messages. */
export type HistoryLeaving = {
  readonly device: DeviceId;
  readonly sent: number;
  /** Undefined: not counted yet. */
  readonly total: number | undefined;
  /** The server does not take it. */
  readonly isRefused: boolean;
};

export type HistoryView = {
  readonly arriving: HistoryArriving | undefined;
  readonly leaving: readonly HistoryLeaving[];
};

/** Why two devices were not linked. Nothing has changed by any of them, except by `not-joined`. */
export type LinkFailure =
  /** The picture or the text is not the code of a link. */
  | 'not-a-code'
  /** The time is over, or there is no such code. */
  | 'expired'
  | 'unreachable'
  /** Too many links in an hour, or requests of this network. */
  | 'limited'
  /** Other digits than the new device shows. */
  | 'wrong-digits'
  /** A message was changed on the way, or is of another device. */
  | 'not-authentic'
  | 'cancelled'
  /** The account has 16 devices. */
  | 'full'
  /** This device does not hold the account key. */
  | 'no-account-key'
  /** This browser has an inbox already. */
  | 'occupied'
  /** The server is older and knows no links. */
  | 'unsupported';

export type LinkResult = 'linked' | LinkFailure;

/** What the device that grants shows next. */
export type GrantStep =
  | { readonly step: 'connecting' }
  /** 8 characters, to be typed on the new device. It works for so long. */
  | { readonly step: 'code'; readonly code: string; readonly lastsMs: number }
  /** The user types what the new device shows. One wrong entry ends the link. */
  | { readonly step: 'digits'; readonly kind: DeviceKindName; readonly enter: (digits: string) => void }
  | { readonly step: 'adding' };

/** What whoever takes over a link shows next, before it has the grant. */
export type LinkShown =
  | { readonly step: 'connecting' }
  /** The text of the QR code. */
  | { readonly step: 'qr'; readonly text: string }
  | { readonly step: 'digits'; readonly digits: string };

/** What the device that joins shows next. */
export type JoinStep =
  | LinkShown
  /** `devices`: of the account, this one included. */
  | {
      readonly step: 'question';
      readonly address: AccountId;
      readonly devices: number;
      readonly answer: (joins: boolean) => void;
    };
