/** The side of a link that joins: this browser becomes a device of an account (PROTOCOL 9.1, 22.1). */
import { AccountId, encodeDeviceEntry, equalBytes, parseDeviceList } from '@cipherchat/protocol';
import { adoptIdentity } from '../accounts/adopt-identity.ts';
import { readAddress } from '../accounts/identity.ts';
import type { JoinStep, LinkResult } from '../base/devices.ts';
import { accountOf } from '../crypto/account.ts';
import { verifyDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import { decodeGrant } from '../crypto/link-grant.ts';
import type { NewDevice } from '../crypto/link-messages.ts';
import { authentic } from '../linking/authentic.ts';
import { joinOverLink } from '../linking/join-over-link.ts';
import { LinkEnd, resultOf } from '../linking/rendezvous.ts';
import type { DevicesParts } from './devices-parts.ts';

/** Verifies the list for the account that it names, and that it has this device, unchanged. */
const grantedList = (device: NewDevice, grant: Uint8Array): Promise<VerifiedList> =>
  authentic(async () => {
    const bytes = decodeGrant(grant);
    const list = await verifyDeviceList(bytes, await accountOf(parseDeviceList(bytes).accountKey));
    const own = encodeDeviceEntry(device.entry);
    if (!list.devices.some((entry) => equalBytes(encodeDeviceEntry(entry), own))) throw new LinkEnd('not-authentic');
    return list;
  });

type Joining = {
  readonly parts: DevicesParts;
  readonly hear: (step: JoinStep) => void;
  readonly stop: AbortSignal;
};

const join = async (joining: Joining, code: string | undefined): Promise<void> => {
  const { parts, hear } = joining;
  const { way, device, grant } = await joinOverLink(joining, code);
  const list = await grantedList(device, grant);
  const address = AccountId.fromBytes(list.account);
  const joins = await way.answer<boolean>((answer) =>
    hear({ step: 'question', address, devices: list.devices.length, answer }),
  );
  if (!joins) throw new LinkEnd('cancelled');
  const { signingKey, agreementKey } = device;
  const adoption = { list, signingKey, agreementKey, now: parts.clock.now() };
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
