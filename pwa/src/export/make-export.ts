/** Makes the file of an export, in pieces: the browser keeps large ones outside of the memory of the page. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import type { ExportRecord } from '@cipherchat/core/view';
import { regionOf, type Strings } from '../locales/index.ts';
import { asJson } from './as-json.ts';
import { asText } from './as-text.ts';

export type ExportFormat = 'text' | 'json';

export type ExportProgress = { readonly messages: number; readonly conversations: number };

export type ExportWish = {
  readonly client: ChatClient;
  readonly strings: Strings;
  readonly format: ExportFormat;
  /** Undefined: all of them. */
  readonly conversation: ConversationId | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
};

/** Characters of a piece. */
const PIECE = 2 ** 18;
/** Messages between two words about the progress. */
const STEP = 50;

async function* counted(
  records: AsyncIterable<ExportRecord>,
  { signal, onProgress }: ExportWish,
): AsyncGenerator<ExportRecord> {
  let [messages, conversations] = [0, 0];
  for await (const record of records) {
    signal.throwIfAborted();
    if (record.kind === 'conversation') conversations += 1;
    if (record.kind === 'message') messages += 1;
    if (record.kind === 'conversation' || messages % STEP === 0) onProgress({ messages, conversations });
    yield record;
  }
  onProgress({ messages, conversations });
}

const gathered = async (pieces: AsyncIterable<string>, type: string): Promise<Blob> => {
  const parts: Blob[] = [];
  let text: string[] = [];
  let length = 0;
  const put = (): void => {
    parts.push(new Blob(text));
    [text, length] = [[], 0];
  };
  for await (const piece of pieces) {
    text.push(piece);
    length += piece.length;
    if (length >= PIECE) put();
  }
  put();
  return new Blob(parts, { type });
};

export type ExportedFile = { readonly name: string; readonly content: Blob };

/**
 * The name of the file has the day, and the beginning of the address where there is one conversation: nothing that
 * someone wrote. Rejects once `signal` aborts, and where the client is closed.
 */
export const makeExport = async (wish: ExportWish): Promise<ExportedFile> => {
  const { client, strings, format, conversation } = wish;
  const records = client.export?.records(conversation);
  if (records === undefined) throw new TypeError('this client has no export');
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const at = Date.now();
  const shared = { at, timeZone };
  const own = counted(records, wish);
  const region = regionOf(strings.lang, navigator.languages);
  const content =
    format === 'json'
      ? await gathered(asJson(own, shared), 'application/json')
      : await gathered(asText(own, { ...shared, strings, region }), 'text/plain;charset=utf-8');
  const which = conversation === undefined ? '' : `-${conversation.slice(0, 8)}`;
  const day = new Date(at).toISOString().slice(0, 10);
  return { name: `cipherchat${which}-${day}.${format === 'json' ? 'json' : 'txt'}`, content };
};
