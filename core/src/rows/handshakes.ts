/** The replay cache: handshakes that were accepted, each of them once (PROTOCOL 4.4). */
import { plain } from './records.ts';

export type HandshakeRecord = { readonly mediumTerm: number; readonly lastResortKem: number };
/** Key: handshake id. The group is a prekey with which the handshake could be accepted again. */
export const handshakes = plain<HandshakeRecord>('handshakes', ({ mediumTerm, lastResortKem }) => [
  mediumTerm === 0 ? `3:${lastResortKem}` : `1:${mediumTerm}`,
  0,
]);
