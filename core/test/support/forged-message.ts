/** What a peer that has the true keys of a session can send and an honest one never does. */
import { concatBytes, prefix, TAG, u32 } from '@cipherchat/protocol';
import { encodeBody } from '../../src/crypto/body.ts';
import { sealBox, step } from '../../src/crypto/functions.ts';
import { gcmEncrypt, randomBytes } from '../../src/crypto/hazmat.ts';
import { bindingOf } from '../../src/crypto/message.ts';
import type { Session } from '../../src/crypto/session.ts';
import { NO_VIEW, type Envelope } from './session-pair.ts';

export type Forgery = Partial<{
  readonly ratchetKey: Uint8Array;
  readonly pn: number;
  readonly n: number;
  readonly epoch: number;
  readonly pqN: number;
  readonly headerKey: Uint8Array;
  readonly messageKey: Uint8Array;
  readonly pqMessageKey: Uint8Array;
  /** P as it is sealed, padding included. */
  readonly body: Uint8Array;
  /** What comes before the header IV, tag included. */
  readonly start: Uint8Array;
}>;

export const plainBody = (content = new Uint8Array(0)): Uint8Array<ArrayBuffer> =>
  encodeBody({ takesPart: false, senderView: NO_VIEW, receiverView: NO_VIEW, pqField: undefined, content });

/**
 * The next message of a session that sends, with parts of it replaced. Each part is consistent with the others unless
 * it is given.
 */
export const forge = async (session: Session, forgery: Forgery = {}): Promise<Envelope> => {
  const { ec, pq, handshakeHeader } = session;
  const epoch = pq.epochs.find((one) => one.epoch === pq.sendingEpoch)!;
  const envelopeId = randomBytes(16);
  const start = forgery.start ?? handshakeHeader ?? prefix(TAG.message);
  const binding = bindingOf(start, session.sid, session.own.deviceId, session.peer.deviceId, envelopeId);
  const header = concatBytes(
    forgery.ratchetKey ?? ec.own!.publicKey,
    u32(forgery.pn ?? ec.previousLength),
    u32(forgery.n ?? ec.sending!.n),
    u32(forgery.epoch ?? pq.sendingEpoch),
    u32(forgery.pqN ?? epoch.sending!.n),
  );
  const iv = randomBytes(12);
  const key = forgery.headerKey ?? ec.sending!.headerKey;
  const sealedHeader = await gcmEncrypt({ key, iv, associated: binding }, header);
  const ikm = forgery.messageKey ?? (await step(ec.sending!.key)).messageKey;
  const salt = forgery.pqMessageKey ?? (await step(epoch.sending!.key)).messageKey;
  const context = concatBytes(binding, iv, sealedHeader);
  const box = await sealBox({ name: 'box/message', salt, ikm, context }, randomBytes(16), forgery.body ?? plainBody());
  return { envelopeId, message: concatBytes(start, iv, sealedHeader, box) };
};
