/**
 * The bodies of records (PROTOCOL 10.2), and what this version puts into them: kinds 1 account key, 2 profile, 3
 * contact, 5 messages, and 6 registers (docs/protocol.md, deviations). Kind 4, groups, is passed over.
 */
import { AccountId, Refusal, type CborMap, type CborValue } from '@cipherchat/protocol';
import { encodeRecordText, type RecordText } from '../crypto/backup.ts';

const KIND = { accountKey: 1, profile: 2, contact: 3, messages: 5, registers: 6 } as const;

/** A message as PROTOCOL 10.2 has it: sender account 20, sender device 16, content, and when it was received. */
export type BackupMessage = {
  readonly sender: Uint8Array;
  readonly device: Uint8Array;
  readonly content: Uint8Array;
  readonly received: number;
};

export type BackupRecordBody =
  | { readonly kind: 'account-key'; readonly seed: Uint8Array }
  | { readonly kind: 'profile'; readonly name: string }
  | {
      readonly kind: 'contact';
      readonly address: AccountId;
      /** The account key says so (PROTOCOL 20.3). */
      readonly verified: boolean;
      readonly name: string | undefined;
    }
  | { readonly kind: 'messages'; readonly messages: readonly BackupMessage[] }
  | {
      readonly kind: 'registers';
      /** Conversation key (PROTOCOL 20.1), 16, 20 or 40 bytes; empty: settings. */
      readonly about: Uint8Array;
      /** CBOR of an entry each. */
      readonly entries: readonly Uint8Array[];
    };

const map = (...entries: readonly (readonly [number, CborValue])[]): CborMap => new Map(entries);

const textOf = (body: BackupRecordBody): RecordText => {
  switch (body.kind) {
    case 'account-key':
      return { kind: KIND.accountKey, body: map([0, body.seed]) };
    case 'profile':
      return { kind: KIND.profile, body: map([0, body.name]) };
    case 'contact': {
      const named = body.name === undefined ? [] : ([[2, body.name]] as const);
      return {
        kind: KIND.contact,
        body: map([0, AccountId.toBytes(body.address)], [1, body.verified ? 1 : 0], ...named),
      };
    }
    case 'messages': {
      const items = body.messages.map((one) => [one.sender, one.device, one.content, one.received]);
      return { kind: KIND.messages, body: map([0, items]) };
    }
    case 'registers':
      return { kind: KIND.registers, body: map([0, body.about], [1, body.entries]) };
  }
};

/** The CBOR of the record, before it is padded and sealed. */
export const encodeBackupBody = (body: BackupRecordBody): Uint8Array<ArrayBuffer> => encodeRecordText(textOf(body));

const malformed = (): never => {
  throw new Refusal('malformed');
};
const bytesAt = (value: CborValue | undefined, length?: number): Uint8Array =>
  value instanceof Uint8Array && (length === undefined || value.length === length) ? value : malformed();
const textAt = (value: CborValue | undefined): string => (typeof value === 'string' ? value : malformed());

const messageOf = (value: CborValue): BackupMessage => {
  const [sender, device, content, received] = Array.isArray(value) ? (value as readonly CborValue[]) : [];
  if (typeof received !== 'number') return malformed();
  return { sender: bytesAt(sender, 20), device: bytesAt(device, 16), content: bytesAt(content), received };
};

/** Undefined for a kind that this version does not know. Refuses `malformed`. */
export const readBackupBody = ({ kind, body }: RecordText): BackupRecordBody | undefined => {
  switch (kind) {
    case KIND.accountKey:
      return { kind: 'account-key', seed: bytesAt(body.get(0), 32) };
    case KIND.profile:
      return { kind: 'profile', name: textAt(body.get(0)) };
    case KIND.contact: {
      const name = body.has(2) ? textAt(body.get(2)) : undefined;
      const verified = body.get(1);
      if (verified !== 0 && verified !== 1) return malformed();
      const address = AccountId.fromBytes(bytesAt(body.get(0), 20));
      return { kind: 'contact', address, verified: verified === 1, name };
    }
    case KIND.messages: {
      const items = body.get(0);
      return {
        kind: 'messages',
        messages: Array.isArray(items) ? (items as readonly CborValue[]).map(messageOf) : malformed(),
      };
    }
    case KIND.registers: {
      const entries = body.get(1);
      const about = bytesAt(body.get(0));
      if (![0, 16, 20, 40].includes(about.length) || !Array.isArray(entries)) return malformed();
      return { kind: 'registers', about, entries: (entries as readonly CborValue[]).map((one) => bytesAt(one)) };
    }
    default:
      return undefined;
  }
};
