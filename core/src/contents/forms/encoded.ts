/** A body as it is, for kinds whose codec is not loaded with the others. */
import { decodeCbor, encodeCbor } from '@cipherchat/protocol';
import { isMap, type Form } from './form.ts';

/** `fields`: CBOR of key 6 of the content. */
export type Encoded = { readonly fields: Uint8Array };

export const encoded: Form<Encoded> = {
  read: (map) => (isMap(map) ? { fields: encodeCbor(map) } : undefined),
  write: ({ fields }) => decodeCbor(fields),
};
