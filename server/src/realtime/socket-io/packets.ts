/** Packets of Socket.IO (protocol version 5, default namespace) as text. */
import type { PushName, PushOf, WireEnvelope } from '@cipherchat/protocol';

/**
 * By hand, without `JSON.stringify`: the texts of an envelope have been checked to hold only letters, digits, `-` and
 * `_`.
 */
const envelopeJson = ({ id, sender, message, at, sequence }: WireEnvelope): string =>
  `{"id":"${id}","sender":{"account":"${sender.account}","device":"${sender.device}"},` +
  `"message":"${message}","at":${at},"sequence":${sequence}}`;

/** Pushes that have a faster encoder than `JSON.stringify`. */
const ENCODERS: { readonly [N in PushName]?: (push: PushOf<N>) => string } = { 'envelope:new': envelopeJson };

export const pushPacket = <N extends PushName>(name: N, push: PushOf<N>): string => {
  const encode: (push: PushOf<N>) => string = ENCODERS[name] ?? JSON.stringify;
  return `2["${name}",${encode(push)}]`;
};

export const acknowledgementPacket = (id: number, answer: object): string => `3${id}[${JSON.stringify(answer)}]`;
