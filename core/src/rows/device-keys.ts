/**
 * Keys of rows about one device of another account. Their types have the branded ids in them, so that only text made
 * from such ids is a key: an address in the place of a device does not compile.
 */
import type { DeviceId, EnvelopeId, ParsedEnvelope } from '@cipherchat/protocol';

/** The sending device and its envelope id. Senders choose their ids, and two devices may choose the same one. */
export type EnvelopeKey = `${DeviceId}.${EnvelopeId}`;
export const envelopeKey = ({ sender, id }: Pick<ParsedEnvelope, 'sender' | 'id'>): EnvelopeKey =>
  `${sender.device}.${id}`;

const TROUBLE = 'trouble:';
/** Stands in one table with the sessions, which have the bare device id for a key. */
export type TroubleKey = `${typeof TROUBLE}${DeviceId}`;
export const troubleKey = (device: DeviceId): TroubleKey => `${TROUBLE}${device}`;
export const deviceOfTrouble = (key: TroubleKey): DeviceId => key.slice(TROUBLE.length) as DeviceId;
