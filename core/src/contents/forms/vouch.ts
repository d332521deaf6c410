/** Body of the kind by which a site's back end says who the visitor is (PROTOCOL 21.4, type 17). */
import { mapOf, required, text } from './form.ts';

export const VOUCH_BYTES = 2_048;

export type Vouch = {
  /** JWS in compact form, 1 to 2,048 bytes. Whether it is a good one is not judged here. */ readonly token: string;
};

export const vouchBody = mapOf<Vouch>({ token: required(0, text(1, VOUCH_BYTES)) });
