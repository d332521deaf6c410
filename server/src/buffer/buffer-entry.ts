/**
 * What is asked of the mailbox while the store is away, as it stands in the buffer: JSON of a version, with a MAC under
 * a key of the nodes. Whoever else can write to the buffer can therefore neither send in another one's name nor
 * acknowledge, that is drop, what waits for another one.
 */
import { accountField, deviceField, envelopeField, messageField, timeField, u32Field } from '@cipherchat/protocol';
import * as v from 'valibot';
import { isMarkOf, markOf } from '../auth/derived-key.ts';
import type { BufferRecord, FoundRecord } from './port.ts';

/** Of the form below. A change of it that an older node would read wrongly takes the next number. */
const VERSION = '1';

const principal = v.object({ account: accountField, device: deviceField });
const entrySchema = v.variant('kind', [
  v.object({
    kind: v.literal('send'),
    sender: principal,
    id: envelopeField,
    receivers: v.array(v.object({ ...principal.entries, message: messageField, iv: v.string() })),
    lists: v.optional(v.array(v.object({ account: accountField, version: u32Field }))),
    /** When the first node got it. */
    now: timeField,
  }),
  v.object({
    kind: v.literal('acknowledge'),
    device: deviceField,
    ids: v.array(envelopeField),
    silent: v.boolean(),
    now: timeField,
  }),
]);

export type BufferEntry = v.InferOutput<typeof entrySchema>;
export type BufferedSend = Extract<BufferEntry, { readonly kind: 'send' }>;
export type BufferedAcknowledgement = Extract<BufferEntry, { readonly kind: 'acknowledge' }>;

/** `keys`: of the MAC. The first one writes; all of them are taken, as the secret may have changed meanwhile. */
export type EntryKeys = readonly [Uint8Array, ...Uint8Array[]];

const markedText = (version: string, text: string): string => `${version}.${text}`;

/** A repeated send has the same key; of acknowledgements each has its own. */
export const keyOf = (entry: BufferEntry, mark: string): string =>
  entry.kind === 'send' ? `${entry.sender.device}.${entry.id}` : `${entry.device}/${mark}`;

export const writeEntry = (entry: BufferEntry, [key]: EntryKeys): BufferRecord => {
  const text = JSON.stringify(entry);
  const mark = markOf(key, markedText(VERSION, text));
  return { key: keyOf(entry, mark), version: VERSION, text, mark };
};

const parsed = (text: string): BufferEntry | undefined => {
  try {
    const read = v.safeParse(entrySchema, JSON.parse(text), { abortEarly: true });
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
};

/** The form alone, without the proof that a node wrote it. `newer`: of a release that this one does not know. */
export const parseEntry = ({
  version,
  text,
}: Pick<FoundRecord, 'version' | 'text'>): BufferEntry | 'newer' | 'unreadable' => {
  if (/^[1-9]\d{0,3}$/u.test(version) && Number(version) > Number(VERSION)) return 'newer';
  return (version === VERSION ? parsed(text) : undefined) ?? 'unreadable';
};

export const readEntry = (record: FoundRecord, keys: EntryKeys): BufferEntry | 'newer' | 'unreadable' => {
  const { version, text, mark } = record;
  const isOurs = keys.some((key) => isMarkOf(key, markedText(version, text), mark));
  return isOurs ? parseEntry(record) : 'unreadable';
};
