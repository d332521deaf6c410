/** The side of a link that gives (PROTOCOL 9.1, 22.1): what, is made once the digits were typed here. */
import { equalBytes, LINK_LIFETIME_MS, toHex } from '@cipherchat/protocol';
import { KIND_NAMES } from '../accounts/device-kind-names.ts';
import type { GrantStep } from '../base/devices.ts';
import { linkDigits, makeShortCode, rendezvousOfCode, sealGrant } from '../crypto/link-grant.ts';
import { makeFirst, openSecond, readLinkText, rendezvousOf, type Hello } from '../crypto/link-messages.ts';
import { readRow } from '../rows/read-rows.ts';
import { tokens } from '../rows/records.ts';
import { authentic } from './authentic.ts';
import type { LinkSide } from './link-parts.ts';
import { LinkEnd, Rendezvous } from './rendezvous.ts';

const scannedCode = (text: string): Uint8Array => {
  try {
    return readLinkText(text);
  } catch {
    throw new LinkEnd('not-a-code');
  }
};

/** Q, and the rendezvous that is open for it. */
const meet = async (
  { parts, hear, stop }: LinkSide<GrantStep>,
  scanned: string | undefined,
): Promise<{ readonly qr: Uint8Array; readonly way: Rendezvous }> => {
  const token = await parts.use((store) => readRow(store, tokens, 'token'));
  if (token === undefined || token.until <= parts.clock.now()) throw new LinkEnd('unreachable');
  const shown = scanned === undefined ? makeShortCode(parts.platform) : undefined;
  const given = scanned === undefined ? undefined : scannedCode(scanned);
  const id = shown === undefined ? rendezvousOf(given ?? new Uint8Array()) : await rendezvousOfCode(shown);
  if (id === undefined) throw new LinkEnd('not-a-code');
  const way = new Rendezvous({ ...parts, stop }, toHex(id));
  await way.open(token.token);
  if (given !== undefined) {
    await way.put(0, given);
    return { qr: given, way };
  }
  hear({ step: 'code', code: shown ?? '', lastsMs: LINK_LIFETIME_MS });
  const qr = await way.take(0);
  if (!equalBytes(await authentic(() => rendezvousOf(qr)), id)) throw new LinkEnd('not-authentic');
  return { qr, way };
};

/** `make`: the bytes of the grant. Rejects with a `LinkEnd`. */
export const grantOverLink = async (
  side: LinkSide<GrantStep>,
  scanned: string | undefined,
  make: (hello: Hello, way: Rendezvous) => Promise<Uint8Array>,
): Promise<void> => {
  const { parts, hear } = side;
  hear({ step: 'connecting' });
  const { qr, way } = await meet(side, scanned);
  const first = await makeFirst(parts.platform);
  await way.put(1, first.message);
  const second = await way.take(2);
  const hello = await authentic(() => openSecond(qr, first.message, second));
  const transcript = [qr, first.message, hello.bytes] as const;
  const digits = await linkDigits(transcript);
  const kind = KIND_NAMES[hello.entry.kind];
  const entered = await way.answer<string>((enter) => hear({ step: 'digits', kind, enter }));
  if (entered !== digits) throw new LinkEnd('wrong-digits');
  hear({ step: 'adding' });
  const message = { transcript, hello, grant: await make(hello, way) };
  await way.put(3, await sealGrant(parts.platform, first.agreement, message));
};
