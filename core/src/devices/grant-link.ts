/** The side of a link that grants: the device that holds AIK lets another one join its account (PROTOCOL 9.1). */
import { DeviceId, equalBytes, MAX_DEVICES_PER_ACCOUNT, Refusal, toHex } from '@cipherchat/protocol';
import { contacts, type Contact } from '../accounts/contacts.ts';
import { loadIdentity, type Identity } from '../accounts/identity.ts';
import type { GrantStep, LinkResult } from '../base/devices.ts';
import { deviceIdOf } from '../crypto/account.ts';
import { encodeGrant, linkDigits, makeShortCode, rendezvousOfCode, sealGrant } from '../crypto/link-grant.ts';
import { makeFirst, openSecond, readLinkText, rendezvousOf, type Hello } from '../crypto/link-messages.ts';
import { historyGrantKey, historyGrants } from '../rows/history-rows.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow } from '../rows/read-rows.ts';
import { changeKey, listChanges } from '../rows/list-changes.ts';
import { tokens } from '../rows/records.ts';
import { KIND_NAMES } from '../accounts/device-kind-names.ts';
import type { DevicesParts } from './devices-parts.ts';
import { LinkEnd, Rendezvous, resultOf } from './rendezvous.ts';

/** The engine signs and publishes meanwhile. */
const LOOK_EVERY_MS = 300;

type Granting = {
  readonly parts: DevicesParts;
  readonly identity: Identity;
  readonly hear: (step: GrantStep) => void;
  readonly stop: AbortSignal;
};

/** A message of the other side that is refused ends the link. */
const authentic = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof Refusal ? new LinkEnd('not-authentic') : cause;
  }
};

const scannedCode = (text: string): Uint8Array => {
  try {
    return readLinkText(text);
  } catch {
    throw new LinkEnd('not-a-code');
  }
};

const ownContact = ({ parts, identity }: Granting): Promise<Contact | undefined> =>
  parts.use((store) => readRow(store, contacts, identity.address));

/** Q, and the rendezvous that is open for it. */
const meet = async (
  { parts, hear, stop }: Granting,
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
  hear({ step: 'code', code: shown ?? '' });
  const qr = await way.take(0);
  if (!equalBytes(await authentic(() => rendezvousOf(qr)), id)) throw new LinkEnd('not-authentic');
  return { qr, way };
};

/** Asks the engine to add the device, and waits for the list that has it. Takes the wish back where that fails. */
const listWith = async (granting: Granting, { entry }: Hello, way: Rendezvous): Promise<Uint8Array> => {
  const { parts, identity } = granting;
  const device = DeviceId.fromBytes(await deviceIdOf(identity.account, entry));
  const change = { kind: 'add', at: parts.clock.now(), entry } as const;
  // The history goes to it once something comes from it.
  const history = { device, at: change.at, isThere: false, sent: 0 };
  const grant = putRow(historyGrants, historyGrantKey(device), history);
  await parts.use((store) => store.commit([putRow(listChanges, changeKey(device), change), grant]));
  parts.wrote();
  const look = async (): Promise<Uint8Array | undefined> => {
    const own = await ownContact(granting);
    return own?.list.deviceIds.some((id) => DeviceId.fromBytes(id) === device) ? own.list.bytes : undefined;
  };
  try {
    return await way.until(look, LOOK_EVERY_MS);
  } catch (cause) {
    await parts.use((store) =>
      store.commit([
        { kind: 'delete', table: listChanges.table, key: changeKey(device) },
        { kind: 'delete', table: historyGrants.table, key: historyGrantKey(device) },
      ]),
    );
    throw cause;
  }
};

const grant = async (granting: Granting, scanned: string | undefined): Promise<void> => {
  const { parts, hear } = granting;
  hear({ step: 'connecting' });
  const { qr, way } = await meet(granting, scanned);
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
  const list = await listWith(granting, hello, way);
  const message = { transcript, hello, grant: encodeGrant(list) };
  await way.put(3, await sealGrant(parts.platform, first.agreement, message));
};

/** See `DevicesFacet.grant`. */
export const grantLink = (
  parts: DevicesParts,
  { scanned }: { readonly scanned?: string | undefined },
  hear: (step: GrantStep) => void,
  stop: AbortSignal,
): Promise<LinkResult> =>
  resultOf(async () => {
    const identity = await parts.use((store) => loadIdentity(store, parts.platform));
    if (identity?.accountKey.privateKey === undefined) throw new LinkEnd('no-account-key');
    const granting = { parts, identity, hear, stop };
    const own = await ownContact(granting);
    if ((own?.list.devices.length ?? 0) >= MAX_DEVICES_PER_ACCOUNT) throw new LinkEnd('full');
    await grant(granting, scanned);
  });
