/** C and D, where only the two ends can see it: shown by the tests of the client. */
import type { ReferredRow } from './abuse-row.ts';

const CRYPTO = 'core/src/crypto';
const SCENARIOS = 'core/test/scenarios';

const keyRows: readonly ReferredRow[] = [
  {
    number: 'C37',
    input: 'the same keys, signed as they should be and served to a client',
    answer: 'refused, no session',
    shownBy: {
      file: `${CRYPTO}/prekey.test.ts`,
      tests: ['with a key that nobody can use is refused, though it is signed'],
    },
  },
  {
    number: 'C37',
    input: 'identity, device and ephemeral keys of low order, in a list and in a first message',
    answer: 'refused, no session',
    shownBy: {
      file: `${CRYPTO}/handshake.test.ts`,
      tests: [
        'an ephemeral key of low order is refused',
        'a device whose identity key or prekey is of low order gets no session',
      ],
    },
  },
  {
    number: 'C38',
    input: 'a prekey with a wrong signature, served to a client',
    answer: 'nothing is sent',
    shownBy: { file: `${SCENARIOS}/hostile-server.test.ts`, tests: ['swaps prekeys: nothing leaves'] },
  },
  {
    number: 'C40',
    input: 'more first messages than there are one-time prekeys',
    answer: 'carried by last-resort keys; the stock is filled up',
    remark: 'The client fills it up within a minute of noticing, and looks each hour. The owner is not told.',
    shownBy: {
      file: `${SCENARIOS}/crowd.test.ts`,
      tests: [
        'a crowd of first messages is carried by last-resort keys, no one-time prekey goes out twice, and the stock is refilled',
      ],
    },
  },
  {
    number: 'C41',
    input: 'other keys for an address, a list that goes back, two lists of one version',
    answer: 'nothing is sent, and the user is told',
    remark: 'An address is the hash of its account key: another key is another address.',
    shownBy: {
      file: `${SCENARIOS}/hostile-server.test.ts`,
      tests: [
        'swaps the list of an address: nothing leaves',
        'goes back to an older list than was seen before',
        'shows two lists of one version: stopped for good',
      ],
    },
  },
];

const messageRows: readonly ReferredRow[] = [
  {
    number: 'C35',
    input: 'a ciphertext that comes twice, at once and days later',
    answer: 'shown once',
    remark:
      'There is no counter of it: neither the client nor the server measures anything that it could be counted in.',
    shownBy: {
      file: `${SCENARIOS}/faults.test.ts`,
      tests: ['delivers twice: shown once', 'delivers again days later: not shown again'],
    },
  },
  {
    number: 'C36',
    input: 'a ciphertext moved to another envelope, direction or session',
    answer: 'not-authentic',
    shownBy: {
      file: `${CRYPTO}/message.test.ts`,
      tests: [
        'its envelope id',
        'its direction: it does not come back',
        'its session: another one between the same two',
      ],
    },
  },
  {
    number: 'C36',
    input: 'a ciphertext under the name of another sender, or given to another receiver',
    answer: 'not shown',
    shownBy: {
      file: `${SCENARIOS}/hostile-server.test.ts`,
      tests: [
        'puts a message under another name: not shown anywhere',
        'gives a message to somebody else: not shown there',
      ],
    },
  },
  {
    number: 'C42',
    input: 'counters at the end of their range, inside of a message that is otherwise good',
    answer: 'too-far, duplicate or malformed; a session near 2^24 messages makes room for a new one',
    shownBy: {
      file: `${CRYPTO}/message.test.ts`,
      tests: ['that %s is refused'],
      cases: [
        "'passes over 2^31 messages'",
        "'passes over 2^32 - 2 messages of the PQ chain'",
        "'names a PQ message that was opened before'",
        "'ends the chain before at fewer messages than have come'",
      ],
    },
  },
  {
    number: 'C42',
    input: '2^24 messages in one session',
    answer: 'a new session, nothing lost',
    shownBy: {
      file: `${SCENARIOS}/used-up-session.test.ts`,
      tests: ['a session that nears 2^24 messages makes room for a new one, and nothing is lost'],
    },
  },
  {
    number: 'C43',
    input: '1,001 messages passed over, and more',
    answer: 'too-far, and nothing is computed',
    remark: 'The bound of the protocol is 1,000, not 25,000.',
    shownBy: { file: `${CRYPTO}/skipped-keys.test.ts`, tests: ['1001 are too far, and nothing is stepped'] },
  },
  {
    number: 'C44',
    input: 'a message of another version or suite, read by a client',
    answer: 'unsupported',
    shownBy: { file: 'protocol/src/message-layout.test.ts', tests: ['of another version or suite is refused'] },
  },
  {
    number: 'C46',
    input: 'content of any length',
    answer: 'a body of a power of two from 256 to 65,536',
    shownBy: {
      file: `${CRYPTO}/message.test.ts`,
      tests: ['%i bytes of content make a body of %i'],
      cases: ['0, 256]', '210, 256]', '211, 512]', '64_000, 65_536]'],
    },
  },
  {
    number: 'C47',
    input: 'content that repeats itself, and content that does not, of one length',
    answer: 'messages of one length',
    remark: 'Nothing is compressed.',
    shownBy: { file: `${CRYPTO}/message.test.ts`, tests: ['the length says nothing of the content'] },
  },
  {
    number: 'C48',
    input: 'the message id of another, inside of the seal',
    answer: 'the first one stays',
    shownBy: {
      file: `${SCENARIOS}/hostile-peer.test.ts`,
      tests: ['uses a message id twice: the first one stays', 'uses the id of a message of mine: mine stays'],
    },
  },
  {
    number: 'C49',
    input: 'edits, deletions and reactions, of whosever message',
    answer: 'nothing is changed',
    remark:
      'Only its writer edits or takes back a message. A reaction to what is not in the conversation shows nothing.',
    shownBy: {
      file: 'core/test/scenarios/hostile-changes.test.ts',
      tests: [
        'edits and takes back a message of mine: it stays',
        'edits what it took back, before it or after: nothing of it is shown',
        'reacts to what is not there, or in another conversation: nothing is shown',
      ],
    },
  },
  {
    number: 'D52',
    input: '__proto__ and constructor as keys of what was sealed',
    answer: 'malformed',
    remark: 'Content is CBOR whose keys are numbers, read into a Map; a text as a key is refused.',
    shownBy: { file: 'protocol/src/cbor.test.ts', tests: ['%s'], cases: ["'a key that is text'"] },
  },
];

export const clientRows: readonly ReferredRow[] = [...keyRows, ...messageRows];
