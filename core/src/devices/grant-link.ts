/** The side of a link that grants: the device that holds AIK lets another one join its account (PROTOCOL 9.1). */
import { DeviceId, MAX_DEVICES_PER_ACCOUNT } from '@cipherchat/protocol';
import { contacts, type Contact } from '../accounts/contacts.ts';
import { loadIdentity, type Identity } from '../accounts/identity.ts';
import type { GrantStep, LinkResult } from '../base/devices.ts';
import { deviceIdOf } from '../crypto/account.ts';
import { encodeGrant } from '../crypto/link-grant.ts';
import type { Hello } from '../crypto/link-messages.ts';
import { grantOverLink } from '../linking/grant-over-link.ts';
import { LinkEnd, resultOf, type Rendezvous } from '../linking/rendezvous.ts';
import { historyGrantKey, historyGrants } from '../rows/history-rows.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow } from '../rows/read-rows.ts';
import { changeKey, listChanges } from '../rows/list-changes.ts';
import type { DevicesParts } from './devices-parts.ts';

/** The engine signs and publishes meanwhile. */
const LOOK_EVERY_MS = 300;

type Granting = {
  readonly parts: DevicesParts;
  readonly identity: Identity;
  readonly hear: (step: GrantStep) => void;
  readonly stop: AbortSignal;
};

const ownContact = ({ parts, identity }: Granting): Promise<Contact | undefined> =>
  parts.use((store) => readRow(store, contacts, identity.address));

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
    await grantOverLink(granting, scanned, async (hello, way) => encodeGrant(await listWith(granting, hello, way)));
  });
