/** Everything that the page of `npm run bench:crypto` compares with. */
import { makeLibsignal } from './libsignal.js';
import { makeMls } from './mls.js';

const XWING = 'MLS_256_XWING_AES256GCM_SHA512_Ed25519';
const X25519 = 'MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519';

/** Names and what makes each stack. @param {number} bytes length of a message */
globalThis.makeAnchors = async (bytes) => ({
  libsignal: await makeLibsignal(bytes),
  tsMls: await makeMls(X25519, bytes),
  tsMlsXWing: await makeMls(XWING, bytes),
});
