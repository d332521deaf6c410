/** The devices of the own account. Only a client with a list of conversations has them. */
import type { GrantStep, HistoryView, JoinStep, LinkResult, OwnDevice, OwnDevices } from '../base/devices.ts';

export interface DevicesFacet {
  /** Undefined while there is no identity. Read it again after each event of the client. */
  own(): Promise<OwnDevices | undefined>;
  /** How far the history of other devices has come. Read it again after each event of the client. */
  history(): Promise<HistoryView>;
  /** On this device alone. At most 128 bytes of UTF-8, else a `ChatError` `name-too-long`. Empty: no name. */
  rename(device: OwnDevice['id'], name: string): Promise<void>;
  /**
   * Resolves when the wish is stored; it is carried out with the next connection. `revoked`: the device is in other
   * hands since `since`, in milliseconds since 1970. `ChatError` `not-allowed`: this device does not hold the account
   * key, or the device is this one or none of the account.
   */
  remove(device: OwnDevice['id'], reason: 'removed' | 'revoked', since?: number): Promise<void>;
  /**
   * Lets another device join: the one whose QR code was `scanned`, or without it the one where the user types the code
   * that is heard. Never rejects for an expected reason.
   */
  grant(
    from: { readonly scanned?: string | undefined },
    hear: (step: GrantStep) => void,
    stop: AbortSignal,
  ): Promise<LinkResult>;
  /** Joins an account: by a QR code that is heard, or by the `code` that the other device shows. */
  join(
    by: { readonly code?: string | undefined },
    hear: (step: JoinStep) => void,
    stop: AbortSignal,
  ): Promise<LinkResult>;
}
