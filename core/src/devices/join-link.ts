/** The side of a link that joins: this browser becomes a device of an account (PROTOCOL 9.1, 22.1). */
import { AccountId, encodeDeviceEntry, equalBytes, parseDeviceList, Refusal, toHex } from '@cipherchat/protocol';
import { adoptIdentity } from '../accounts/adopt-identity.ts';
import { readAddress } from '../accounts/identity.ts';
import type { JoinStep, LinkResult } from '../base/devices.ts';
import { accountOf } from '../crypto/account.ts';
import { verifyDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import { decodeGrant, linkDigits, openGrant, rendezvousOfCode } from '../crypto/link-grant.ts';
import {
  linkText,
  makeLinkOffer,
  makeSecond,
  readFirst,
  RENDEZVOUS_BYTES,
  type LinkOffer,
  type NewDevice,
} from '../crypto/link-messages.ts';
import type { DevicesParts } from './devices-parts.ts';
import { LinkEnd, Rendezvous, resultOf } from './rendezvous.ts';

const newDevice = async ({ platform, clock, kind }: DevicesParts): Promise<NewDevice> => {
  const [signingKey, agreementKey] = await Promise.all([
    platform.generateSigningKey(),
    platform.generateAgreementKey(),
  ]);
  const keys = { signingKey: signingKey.publicKey, identityKey: agreementKey.publicKey };
  return { signingKey, agreementKey, entry: { ...keys, created: clock.now(), kind } };
};

/** Verifies the list for the account that it names, and that it has this device, unchanged. */
const grantedList = async (
  { platform }: DevicesParts,
  offer: LinkOffer,
  first: Uint8Array,
  third: Uint8Array,
): Promise<VerifiedList> => {
  try {
    const bytes = decodeGrant(await openGrant(platform, offer, first, third));
    const list = await verifyDeviceList(bytes, await accountOf(parseDeviceList(bytes).accountKey));
    const own = encodeDeviceEntry(offer.device.entry);
    if (!list.devices.some((entry) => equalBytes(encodeDeviceEntry(entry), own))) throw new LinkEnd('not-authentic');
    return list;
  } catch (cause) {
    throw cause instanceof Refusal ? new LinkEnd('not-authentic') : cause;
  }
};

type Joining = {
  readonly parts: DevicesParts;
  readonly hear: (step: JoinStep) => void;
  readonly stop: AbortSignal;
};

const join = async ({ parts, hear, stop }: Joining, code: string | undefined): Promise<void> => {
  hear({ step: 'connecting' });
  const { platform, clock } = parts;
  const id = code === undefined ? platform.random(RENDEZVOUS_BYTES) : await rendezvousOfCode(code);
  if (id === undefined) throw new LinkEnd('not-a-code');
  const offer = await makeLinkOffer(platform, await newDevice(parts), id);
  const way = new Rendezvous({ ...parts, stop }, toHex(id));
  if (code === undefined) hear({ step: 'qr', text: linkText(offer.qr) });
  else await way.put(0, offer.qr);
  const first = await way.take(1);
  try {
    readFirst(first);
  } catch {
    throw new LinkEnd('not-authentic');
  }
  await way.put(2, await makeSecond(offer, first));
  hear({ step: 'digits', digits: await linkDigits([offer.qr, first, offer.hello]) });
  const list = await grantedList(parts, offer, first, await way.take(3));
  const address = AccountId.fromBytes(list.account);
  const joins = await way.answer<boolean>((answer) =>
    hear({ step: 'question', address, devices: list.devices.length, answer }),
  );
  if (!joins) throw new LinkEnd('cancelled');
  const { signingKey, agreementKey } = offer.device;
  const adoption = { list, signingKey, agreementKey, now: clock.now() };
  if (!(await parts.use((store) => adoptIdentity(store, adoption)))) throw new LinkEnd('occupied');
  parts.wrote();
};

/** See `DevicesFacet.join`. */
export const joinLink = (
  parts: DevicesParts,
  { code }: { readonly code?: string | undefined },
  hear: (step: JoinStep) => void,
  stop: AbortSignal,
): Promise<LinkResult> =>
  resultOf(async () => {
    if ((await parts.use((store) => readAddress(store))) !== undefined) throw new LinkEnd('occupied');
    await join({ parts, hear, stop }, code);
  });
