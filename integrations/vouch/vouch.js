/**
 * For a back end in Node: says that a chat's address belongs to the user who is logged in (docs/protocol.md, 21.4).
 * Copy it; it needs nothing else. Call it in the session of the user, never for an address alone.
 */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** An Ed25519 public key in DER ends with its 32 bytes, one of P-256 with its point of 65. */
const rawPublicKey = (privateKey, bytes) =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-bytes);

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * `key`: a private key in PEM, Ed25519 or P-256. `chat`: the visitor's address. `owner`: that of your inbox. `id`: your
 * own id of the user. `name` and `email` may be left out.
 */
export const vouch = ({ key, chat, owner, id, name, email, seconds = 3600 }) => {
  const privateKey = createPrivateKey(key);
  const isEd25519 = privateKey.asymmetricKeyType === 'ed25519';
  const publicKey = rawPublicKey(privateKey, isEd25519 ? 32 : 65);
  const kid = createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
  const iat = Math.floor(Date.now() / 1000);
  const header = encoded({ alg: isEd25519 ? 'EdDSA' : 'ES256', kid, typ: 'cc-vouch' });
  const claims = encoded({ sub: String(id), cc: chat, own: owner, iat, exp: iat + seconds, name, email });
  const data = Buffer.from(`${header}.${claims}`);
  // The form of a JWS: r and s, not DER.
  const signature = sign(isEd25519 ? null : 'sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${header}.${claims}.${signature.toString('base64url')}`;
};
