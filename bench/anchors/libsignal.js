/** X3DH and the Double Ratchet of `libsignal-protocol-typescript`, with its own X25519, over a store in memory. */
import {
  KeyHelper,
  SessionBuilder,
  SessionCipher,
  SignalProtocolAddress,
} from '@privacyresearch/libsignal-protocol-typescript';

const INITIAL = 3;
const KEY_ID = 1;

class MemoryStore {
  #rows = new Map();

  constructor(identity) {
    this.identity = identity;
  }

  getIdentityKeyPair = async () => this.identity;
  getLocalRegistrationId = async () => 1;
  isTrustedIdentity = async () => true;
  saveIdentity = async () => true;
  loadPreKey = async () => this.preKey;
  storePreKey = async () => undefined;
  removePreKey = async () => undefined;
  loadSignedPreKey = async () => this.signedPreKey;
  storeSignedPreKey = async () => undefined;
  removeSignedPreKey = async () => undefined;
  loadSession = async (name) => this.#rows.get(name);
  storeSession = async (name, record) => void this.#rows.set(name, record);
  forget = () => this.#rows.clear();
}

const makeEnd = async (name) => {
  const store = new MemoryStore(await KeyHelper.generateIdentityKeyPair());
  const preKey = await KeyHelper.generatePreKey(KEY_ID);
  const signed = await KeyHelper.generateSignedPreKey(store.identity, KEY_ID);
  store.preKey = preKey.keyPair;
  store.signedPreKey = signed.keyPair;
  const bundle = {
    registrationId: 1,
    identityKey: store.identity.pubKey,
    signedPreKey: { keyId: KEY_ID, publicKey: signed.keyPair.pubKey, signature: signed.signature },
    preKey: { keyId: KEY_ID, publicKey: preKey.keyPair.pubKey },
  };
  return { store, bundle, address: new SignalProtocolAddress(name, 1) };
};

const deliver = async (from, to, content) => {
  const { type, body } = await new SessionCipher(from.store, to.address).encrypt(content);
  const cipher = new SessionCipher(to.store, from.address);
  return type === INITIAL
    ? await cipher.decryptPreKeyWhisperMessage(body, 'binary')
    : await cipher.decryptWhisperMessage(body, 'binary');
};

const setUp = async (alice, bob, content) => {
  await new SessionBuilder(alice.store, bob.address).processPreKey(bob.bundle);
  await deliver(alice, bob, content);
};

/** @param {number} bytes length of a message */
export const makeLibsignal = async (bytes) => {
  const content = crypto.getRandomValues(new Uint8Array(bytes)).buffer;
  const begin = async () => {
    const ends = [await makeEnd('alice'), await makeEnd('bob')];
    await setUp(...ends, content);
    await deliver(ends[1], ends[0], content);
    return ends;
  };
  const oneWay = await begin();
  let byTurns = await begin();
  const [alice, bob] = [await makeEnd('alice'), await makeEnd('bob')];
  return {
    setUp: async () => {
      alice.store.forget();
      bob.store.forget();
      await setUp(alice, bob, content);
    },
    sealOpen: () => deliver(...oneWay, content),
    alternate: async () => {
      await deliver(...byTurns, content);
      byTurns = byTurns.toReversed();
    },
  };
};
