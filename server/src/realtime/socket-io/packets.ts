/** Packets of Socket.IO (protocol version 5, default namespace) as text. */
import type { PushName, PushOf, WireEnvelope } from '@cipherchat/protocol';

export const eventPacket = <N extends PushName>(name: N, push: PushOf<N>): string =>
  `2["${name}",${JSON.stringify(push)}]`;

/** The same, by hand: every text in an envelope has been checked to be of letters, digits, `-` and `_`. */
export const envelopePacket = ({ id, sender, message, at, sequence }: WireEnvelope): string =>
  `2["envelope:new",{"id":"${id}","sender":{"account":"${sender.account}","device":"${sender.device}"},` +
  `"message":"${message}","at":${at},"sequence":${sequence}}]`;

export const acknowledgementPacket = (id: number, answer: object): string => `3${id}[${JSON.stringify(answer)}]`;
