/** A group of two in `ts-mls`: what is encoded for the wire is decoded again, as our own messages are. */
import {
  createApplicationMessage,
  createCommit,
  createGroup,
  decodeMlsMessage,
  defaultCapabilities,
  defaultLifetime,
  emptyPskIndex,
  encodeMlsMessage,
  generateKeyPackage,
  getCiphersuiteFromName,
  getCiphersuiteImpl,
  joinGroup,
  processPrivateMessage,
} from 'ts-mls';

const GROUP = new TextEncoder().encode('group');

const overTheWire = (message) => decodeMlsMessage(encodeMlsMessage({ ...message, version: 'mls10' }), 0)[0];

const deliver = async (suite, from, to, content) => {
  const { newState, privateMessage } = await createApplicationMessage(from, content, suite);
  const arrived = overTheWire({ wireformat: 'mls_private_message', privateMessage });
  const opened = await processPrivateMessage(to, arrived.privateMessage, emptyPskIndex, suite);
  return [newState, opened.newState];
};

const makeMember = (suite, name) => {
  const credential = { credentialType: 'basic', identity: new TextEncoder().encode(name) };
  return generateKeyPackage(credential, defaultCapabilities(), defaultLifetime, [], suite);
};

const setUp = async (suite, alice, bob, content) => {
  const group = await createGroup(GROUP, alice.publicPackage, alice.privatePackage, [], suite);
  const { keyPackage } = overTheWire({ wireformat: 'mls_key_package', keyPackage: bob.publicPackage });
  const extraProposals = [{ proposalType: 'add', add: { keyPackage } }];
  const { newState, welcome } = await createCommit({ state: group, cipherSuite: suite }, { extraProposals });
  const arrived = overTheWire({ wireformat: 'mls_welcome', welcome });
  const { publicPackage, privatePackage } = bob;
  const tree = newState.ratchetTree;
  const joined = await joinGroup(arrived.welcome, publicPackage, privatePackage, emptyPskIndex, suite, tree);
  return deliver(suite, newState, joined, content);
};

/**
 * @param {'MLS_256_XWING_AES256GCM_SHA512_Ed25519' | 'MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519'} name
 * @param {number} bytes length of a message
 */
export const makeMls = async (name, bytes) => {
  const suite = await getCiphersuiteImpl(getCiphersuiteFromName(name));
  const content = crypto.getRandomValues(new Uint8Array(bytes));
  const members = [await makeMember(suite, 'alice'), await makeMember(suite, 'bob')];
  let oneWay = await setUp(suite, ...members, content);
  let byTurns = await setUp(suite, ...members, content);
  return {
    setUp: () => setUp(suite, ...members, content),
    sealOpen: async () => {
      oneWay = await deliver(suite, ...oneWay, content);
    },
    alternate: async () => {
      byTurns = (await deliver(suite, ...byTurns, content)).toReversed();
    },
  };
};
