/** Hears of mail that was stored: whoever rings a device that no connection reached. */
import type { DeviceId } from '@cipherchat/protocol';

export interface MailWatch {
  /** The envelope with this sequence waits for the device. */
  stored(device: DeviceId, sequence: number): void;
}
