/** What devices of one account tell each other, by kind of synced state (PROTOCOL 20.2). */
import type { CborMap, CborValue } from '@cipherchat/protocol';
import { CONTACT_FIELDS } from './contact-fields.ts';
import { bytes, isMap, listOf, mapOf, oneOf, required, tuple, uint, where, type Form } from './form.ts';
import { id16 } from './reference.ts';
import { entriesOf, type Entry } from './registers.ts';
import { SETTING_FIELDS } from './setting-fields.ts';

/** 20 bytes a peer's account, 16 a group or team, 40 a team conversation. */
export const conversationKey = where(bytes(16, 40), ({ length }) => [16, 20, 40].includes(length));

/** Conversation key, sender device 16, highest counter that was read. */
export type ReadCounter = readonly [conversation: Uint8Array, device: Uint8Array, counter: number];

export type ReadState = { /** 1 to 256. */ readonly read: readonly ReadCounter[] };
export type ContactState = {
  readonly conversation: Uint8Array;
  /** 1 to 32 are written. */ readonly entries: readonly Entry[];
};
export type Settings = { /** 1 to 64 are written. */ readonly entries: readonly Entry[] };
export type BackupGeneration = {
  readonly generation: number;
  /** Manifest hash, 32 bytes. */ readonly manifest: Uint8Array;
};
export type DeliveryKey = { readonly serial: number; /** 16 bytes. */ readonly key: Uint8Array };

export type SyncPart =
  | { readonly kind: 'read-state'; readonly state: ReadState }
  | { readonly kind: 'contact-state'; readonly state: ContactState }
  | { readonly kind: 'settings'; readonly state: Settings }
  | { readonly kind: 'backup-generation'; readonly state: BackupGeneration }
  | { readonly kind: 'delivery-key'; readonly state: DeliveryKey };

const U32 = 2 ** 32 - 1;

const FORMS = [
  {
    number: 1,
    kind: 'read-state',
    form: mapOf<ReadState>({ read: required(0, listOf(tuple<ReadCounter>(conversationKey, id16, uint()), 1, 256)) }),
  },
  {
    number: 2,
    kind: 'contact-state',
    form: mapOf<ContactState>({
      conversation: required(0, conversationKey),
      entries: required(1, entriesOf(CONTACT_FIELDS, 32)),
    }),
  },
  {
    number: 3,
    kind: 'settings',
    form: mapOf<Settings>({ entries: required(1, entriesOf(SETTING_FIELDS, 64)) }),
  },
  {
    number: 4,
    kind: 'backup-generation',
    form: mapOf<BackupGeneration>({ generation: required(0, uint(1, U32)), manifest: required(1, bytes(32)) }),
  },
  {
    number: 5,
    kind: 'delivery-key',
    form: mapOf<DeliveryKey>({ serial: required(0, uint(1)), key: required(1, id16) }),
  },
] as const satisfies readonly {
  readonly number: number;
  readonly kind: SyncPart['kind'];
  readonly form: Form<object>;
}[];

/** Undefined where the number is none of 1 to 5, or the map not of its form. */
export const readSyncPart = (number: CborValue | undefined, map: CborValue | undefined): SyncPart | undefined => {
  const found = FORMS.find((one) => one.number === number);
  const state = found?.form.read(map);
  return found && state && ({ kind: found.kind, state } as SyncPart);
};

export const writeSyncPart = ({ kind, state }: SyncPart): readonly [number, CborMap] => {
  const found: { readonly number: number; readonly form: Form<object> } | undefined = FORMS.find(
    (one) => one.kind === kind,
  );
  const map = found?.form.write(state);
  return [found?.number ?? 0, isMap(map) ? map : new Map()];
};

const mapValue: Form<CborMap> = { read: (value) => (isMap(value) ? value : undefined), write: (value) => value };
const pair = tuple(oneOf(1, 2, 3, 4, 5), mapValue);

/** [kind, map], as a snapshot holds it. */
export const syncPart: Form<SyncPart> = {
  read: (value) => {
    const read = pair.read(value);
    return read && readSyncPart(...read);
  },
  write: writeSyncPart,
};
