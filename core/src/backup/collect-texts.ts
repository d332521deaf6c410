/** What goes into a backup: a text for each subject. A subject whose text is the same keeps its record. */
import { isDirect, peerOf, type ConversationId } from '../base/conversation-id.ts';
import { piecesOf } from '../base/pieces.ts';
import { conversations, messages, names, type ConversationRecord } from '../rows/records.ts';
import { beliefKey, beliefs } from '../rows/verification-rows.ts';
import type { RowReader } from '../rows/working-copy.ts';
import { messagesOfText, type Writer } from './kept-messages.ts';
import { encodeBackupBody, type BackupMessage } from './record-texts.ts';
import { collectRegisters } from './kept-registers.ts';
import type { RegisterScope } from '../rows/own-device-rows.ts';

/** Messages of one record: it is made anew when one of them is added. */
const MESSAGES_PER_RECORD = 200;
const RECORD_BYTES = 48_000;
/** What a message takes next to its content. */
const MESSAGE_OVERHEAD = 64;

export type Collected = {
  /** By subject. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
  /** What `texts` covers: other subjects about it are gone. Undefined: all. */
  readonly covered: ReadonlySet<RegisterScope> | undefined;
};

/** Subjects that belong to a conversation end with its id, or with its id and a number. */
export const conversationOfSubject = (subject: string): string | undefined => subject.split(':')[1];

const LIMITS = {
  most: MESSAGES_PER_RECORD,
  bytes: RECORD_BYTES,
  sizeOf: ({ content }: BackupMessage): number => content.length + MESSAGE_OVERHEAD,
};

const collectConversation = async (
  copy: RowReader,
  { conversation, name }: Pick<ConversationRecord, 'conversation' | 'name'>,
  own: Writer,
): Promise<readonly (readonly [string, Uint8Array])[]> => {
  const address = peerOf(conversation);
  if (address === undefined || !isDirect(conversation)) return [];
  const rows = await copy.list(messages, { group: conversation });
  const texts = rows.flatMap(({ key, value }) => (value.kind === 'text' ? messagesOfText(key, value, own) : []));
  // What a linked device claims, and the account key has not confirmed, is no mark that comes back.
  const verified = (await copy.get(beliefs, beliefKey(conversation)))?.mark === 'verified';
  const contact = encodeBackupBody({ kind: 'contact', address, verified, name });
  const pieces = piecesOf(texts, LIMITS).map(
    (piece, i) =>
      [`messages:${conversation}:${String(i)}`, encodeBackupBody({ kind: 'messages', messages: piece })] as const,
  );
  return [[`contact:${conversation}`, contact], ...pieces];
};

/** `only`: conversations that have changed; undefined: everything is looked at. */
export const collectTexts = async (
  copy: RowReader,
  { own, seed }: { readonly own: Writer; readonly seed: Uint8Array },
  only: ReadonlySet<ConversationId> | undefined,
): Promise<Collected> => {
  const texts = new Map<string, Uint8Array>([['account-key', encodeBackupBody({ kind: 'account-key', seed })]]);
  const name = (await copy.get(names, 'name'))?.name ?? '';
  texts.set('profile', encodeBackupBody({ kind: 'profile', name }));
  const rows =
    only === undefined
      ? (await copy.list(conversations, { group: 'conversations' })).map(({ value }) => value)
      : (await copy.getAll(conversations, [...only])).filter((row) => row !== undefined);
  for (const row of rows) {
    for (const [subject, text] of await collectConversation(copy, row, own)) texts.set(subject, text);
  }
  const of = new Set<RegisterScope>(['settings', ...rows.map(({ conversation }) => conversation)]);
  for (const [subject, text] of await collectRegisters(copy, of)) texts.set(subject, text);
  return { texts, covered: only && new Set<RegisterScope>(['settings', ...only]) };
};
