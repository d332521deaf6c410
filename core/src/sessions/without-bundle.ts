/**
 * A device with which no session can begin must not keep a message from the other ones of its account, and a send goes
 * to every device of a list (PROTOCOL 6). It gets random bytes of the length that a message has. Once it is back it
 * cannot open them, and asks for the content again (PROTOCOL 11). Loaded when it is needed.
 */
import { concatBytes, DeviceId, Refusal, toBase64Url } from '@cipherchat/protocol';
import { obstacleOf } from '../accounts/contacts.ts';
import { encodeBody } from '../crypto/body.ts';
import { TransportError } from '../transport/port.ts';
import { inParallel } from '../base/in-parallel.ts';
import { BUNDLES_AT_ONCE, viewOf, type Blank, type Bundles, type Ends, type Fetched } from './fan-out.ts';
import type { Preparation, PrepareParts, Target } from './fan-out.ts';

const MESSAGE = Uint8Array.of(1, 1, 0x22);
/** Of a message of tag 22: header IV, sealed header, nonce, commitment and tag. */
const AROUND_BODY_BYTES = 140;

/**
 * The device was listed before it registered, or was away for longer than its prekeys hold. The user has to read
 * whatever else is wrong with a bundle.
 */
const isAway = (cause: unknown): boolean =>
  cause instanceof Refusal ? cause.code === 'expired' : cause instanceof TransportError && cause.code === 'not-found';

const refused = (cause: unknown): Preparation => {
  if (cause instanceof Refusal) return { kind: 'obstacle', obstacle: obstacleOf(cause) };
  throw cause;
};

const blankOf =
  ({ platform }: Pick<PrepareParts, 'platform'>, { own, peer }: Ends): Blank =>
  (content) => {
    const views = { senderView: viewOf(own.list), receiverView: viewOf(peer.list) };
    const { length } = encodeBody({ takesPart: false, ...views, pqField: undefined, content });
    return toBase64Url(concatBytes(MESSAGE, platform.random(AROUND_BODY_BYTES + length)));
  };

type Attempt = {
  readonly targets: readonly Target[];
  readonly fetch: (target: Target) => Promise<Fetched>;
  /** Why the first try failed. */
  readonly cause: unknown;
};

/** No device is left, whatever another try brings. */
const isOnlyDevice = (targets: readonly Target[], { peer }: Ends): boolean =>
  targets.every(({ contact }) => contact === peer) && peer.list.deviceIds.length === 1;

/**
 * Asks for each bundle once more; the attempts are named, so none costs a second prekey. `ready` if the peer is left
 * with another device; of the own account this one is. Otherwise the failure counts as if there were no other device.
 */
export const prepareWithout = async (
  parts: Pick<PrepareParts, 'platform'>,
  ends: Ends,
  { targets, fetch, cause: first }: Attempt,
): Promise<Preparation> => {
  const isOthers = ({ contact }: Target): boolean => ends.others?.includes(contact) === true;
  // Nobody else who takes part may keep a message from the two ends.
  if (!targets.some(isOthers) && (!isAway(first) || isOnlyDevice(targets, ends))) return refused(first);
  const blank = blankOf(parts, ends);
  const bundles: Bundles = new Map();
  const failures: unknown[] = [];
  await inParallel(targets, BUNDLES_AT_ONCE, async (target) => {
    try {
      const found = await fetch(target);
      if (found !== undefined) bundles.set(...found);
    } catch (cause) {
      if (isOthers(target) && cause instanceof Refusal) bundles.set(target.device, blank);
      else if (!isAway(cause)) failures.unshift(cause);
      else bundles.set(target.device, blank);
      if (!isOthers(target)) failures.push(cause);
    }
  });
  const isLeft = ends.peer.list.deviceIds.some((id) => typeof bundles.get(DeviceId.fromBytes(id)) !== 'function');
  const [failure] = failures;
  if (isLeft && (failure === undefined || isAway(failure))) return { kind: 'ready', bundles };
  return refused(failure);
};
