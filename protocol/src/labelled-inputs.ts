/**
 * The labelled inputs that server and client both compute (PROTOCOL 1.3, 3.2 to 3.4, 8.1). This package has no
 * cryptography: the caller hashes an `…HashInput` with SHA-256, and signs or verifies a `…SignatureInput` with Ed25519.
 */
import type { DeviceEntry, DeviceList } from './device-list.ts';
import { GROUP_KIND, type GroupEntry, type GroupEntryFields } from './group-entry.ts';
import { labelled, type Labelled } from './labels.ts';
import { HASH_BYTES } from './limits.ts';
import { encodeLogin, type Login } from './login.ts';
import type { Prekey } from './prekey.ts';
import type { ReleaseManifest } from './release-manifest.ts';

/** The first 20 bytes of the hash are the account of this identity key. */
export const accountHashInput = (accountKey: Uint8Array): Labelled => labelled('account', accountKey);

/** The first 16 bytes of the hash are the device id. `account` has 20 bytes. */
export const deviceIdHashInput = (
  account: Uint8Array,
  { signingKey, identityKey }: Pick<DeviceEntry, 'signingKey' | 'identityKey'>,
): Labelled => labelled('hash/device-id', account, signingKey, identityKey);

/** All 32 bytes of the hash are the list hash, which the next version names as `previous`. */
export const listHashInput = ({ signed }: Pick<DeviceList, 'signed'>): Labelled => labelled('hash/device-list', signed);

/** Signed with AIK. */
export const listSignatureInput = ({ signed }: Pick<DeviceList, 'signed'>): Labelled =>
  labelled('sign/device-list', signed);

/** Signed with DSK. */
export const prekeySignatureInput = ({ core }: Pick<Prekey, 'core'>): Labelled => labelled('sign/prekey', core);

/** Signed with DSK. Refuses as `encodeLogin` does. */
export const loginSignatureInput = (login: Login): Labelled => labelled('sign/auth', encodeLogin(login));

/** All 32 bytes of the hash are the release hash, which the next release names as `previous`. */
export const releaseHashInput = ({ signed }: Pick<ReleaseManifest, 'signed'>): Labelled =>
  labelled('hash/release', signed);

/** Signed with the release key, or with the key of somebody who rebuilt the release. */
export const releaseSignatureInput = ({ signed }: Pick<ReleaseManifest, 'signed'>): Labelled =>
  labelled('sign/release', signed);

/**
 * The first 16 bytes of the hash are the id of a group or team. `author` and `previous` are those of epoch 1; those of
 * a team are its owner and zeros at any epoch (`teamIdHashInput`).
 */
export const groupIdHashInput = ({
  kind,
  author,
  previous,
}: Pick<GroupEntryFields, 'kind' | 'author' | 'previous'>): Labelled =>
  labelled('hash/group-id', Uint8Array.of(kind), author, previous);

/** The id of a team follows from the address of its owner, 20 bytes. */
export const teamIdHashInput = (owner: Uint8Array): Labelled =>
  groupIdHashInput({ kind: GROUP_KIND.team, author: owner, previous: new Uint8Array(HASH_BYTES) });

/** All 32 bytes of the hash are the entry hash, which the next epoch names as `previous`. */
export const groupEntryHashInput = ({ signed }: Pick<GroupEntry, 'signed'>): Labelled =>
  labelled('hash/group-entry', signed);

/** Signed with DSK of the author's device (group) or AIK of the author's account (team). */
export const groupEntrySignatureInput = ({ signed }: Pick<GroupEntry, 'signed'>): Labelled =>
  labelled('sign/group-entry', signed);
