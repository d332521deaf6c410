/** The side of a link that takes (PROTOCOL 9.1, 22.1), up to the grant. Whether it joins is asked afterwards. */
import { toHex } from '@cipherchat/protocol';
import type { LinkShown } from '../base/devices.ts';
import { linkDigits, openGrant, rendezvousOfCode } from '../crypto/link-grant.ts';
import {
  linkText,
  makeLinkOffer,
  makeSecond,
  readFirst,
  RENDEZVOUS_BYTES,
  type NewDevice,
} from '../crypto/link-messages.ts';
import { authentic } from './authentic.ts';
import type { LinkParts, LinkSide } from './link-parts.ts';
import { LinkEnd, Rendezvous } from './rendezvous.ts';

export type Granted = { readonly way: Rendezvous; readonly device: NewDevice; readonly grant: Uint8Array };

const newDevice = async ({ platform, clock, kind }: LinkParts): Promise<NewDevice> => {
  const [signingKey, agreementKey] = await Promise.all([
    platform.generateSigningKey(),
    platform.generateAgreementKey(),
  ]);
  const keys = { signingKey: signingKey.publicKey, identityKey: agreementKey.publicKey };
  return { signingKey, agreementKey, entry: { ...keys, created: clock.now(), kind } };
};

/** By the `code` that the other side shows, or without it by a QR code that is heard. Rejects with a `LinkEnd`. */
export const joinOverLink = async (
  { parts, hear, stop }: LinkSide<LinkShown>,
  code: string | undefined,
): Promise<Granted> => {
  hear({ step: 'connecting' });
  const { platform } = parts;
  const id = code === undefined ? platform.random(RENDEZVOUS_BYTES) : await rendezvousOfCode(code);
  if (id === undefined) throw new LinkEnd('not-a-code');
  const device = await newDevice(parts);
  const offer = await makeLinkOffer(platform, device, id);
  const way = new Rendezvous({ ...parts, stop }, toHex(id));
  if (code === undefined) hear({ step: 'qr', text: linkText(offer.qr) });
  else await way.put(0, offer.qr);
  const first = await way.take(1);
  await authentic(() => readFirst(first));
  await way.put(2, await makeSecond(offer, first));
  hear({ step: 'digits', digits: await linkDigits([offer.qr, first, offer.hello]) });
  const third = await way.take(3);
  return { way, device, grant: await authentic(() => openGrant(platform, offer, first, third)) };
};
