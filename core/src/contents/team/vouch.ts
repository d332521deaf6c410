/**
 * Type 17: the site's statement that the visitor is one of its users (PROTOCOL 21.4). Reserved: ignored, and so never
 * believed.
 */
import { mapOf, required, text } from '../forms/form.ts';
import { reservedKind, WITH_VISITOR } from '../kind.ts';

export type Vouch = {
  /** JWS in compact form, 1 to 2,048 bytes. Whether it is a good one is not judged here. */ readonly token: string;
};

export const vouchBody = mapOf<Vouch>({ token: required(0, text(1, 2_048)) });

export const vouch = reservedKind({
  number: 17,
  ordered: false,
  to: WITH_VISITOR,
  outbox: 'drop',
});
