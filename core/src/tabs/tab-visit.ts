/** What the page tells the owner, and what its site says of the user, in one tab. Loaded with the first call. */
import { encodeCbor, encodeUtf8, MessageId, type CborValue } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { webAddress } from '../base/web-address.ts';
import { CONTEXT_BYTES, contextBody, MOST_CONTEXT_FIELDS, type Context } from '../contents/forms/context.ts';
import { VOUCH_BYTES, vouchBody } from '../contents/forms/vouch.ts';
import { context } from '../contents/team/context.ts';
import { vouch } from '../contents/team/vouch.ts';
import type { PageFacts, VisitFacet } from '../facade/visit.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { conversations, outbox } from '../rows/records.ts';
import type { ChatStore } from '../storage/port.ts';
import type { TabAccountParts } from './tab-account.ts';
import { textUpTo } from './text-up-to.ts';

type Parts = Pick<TabAccountParts, 'client' | 'store' | 'engine' | 'clock'>;

type Stated = typeof context.number | typeof vouch.number;

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

const fits = (text: string, most: number): boolean => encodeUtf8(text).length <= most;

/** Undefined for one that is none of the web, or too long even without its parameters. */
const addressOf = (address: string): string | undefined => {
  const url = webAddress(address);
  if (url === undefined) return undefined;
  [url.hash, url.username, url.password] = ['', '', ''];
  return [url.href, `${url.origin}${url.pathname}`].find((one) => fits(one, CONTEXT_BYTES.page));
};

const contextOf = ({ address, title, language, referrer, fields = [] }: PageFacts): Context | undefined => {
  const page = addressOf(address);
  if (page === undefined) return undefined;
  const cut = fields
    .slice(0, MOST_CONTEXT_FIELDS)
    .map(([name, value]) => [textUpTo(name, CONTEXT_BYTES.name), textUpTo(value, CONTEXT_BYTES.value)] as const);
  return {
    page,
    title: title === undefined ? undefined : textUpTo(title, CONTEXT_BYTES.title) || undefined,
    locale: language !== undefined && fits(language, CONTEXT_BYTES.locale) ? language : undefined,
    referrer: referrer !== undefined && fits(referrer, CONTEXT_BYTES.referrer) ? referrer : undefined,
    fields: cut.length === 0 ? undefined : cut,
  };
};

/** A page says nothing of a visitor who has said nothing. */
const hasBegun = async (store: ChatStore, conversation: ConversationId): Promise<boolean> => {
  const record = await readRow(store, conversations, conversation);
  if (record !== undefined && record.own.counter > 0) return true;
  const waiting = await readRows(store, outbox, { group: 'text' });
  return waiting.some(({ value }) => value.conversation === conversation);
};

export class TabVisit implements VisitFacet {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async tellPage(conversation: ConversationId, page: PageFacts | undefined): Promise<void> {
    const told = page && contextOf(page);
    await this.#state(conversation, context.number, told && contextBody.write(told));
  }

  async vouch(conversation: ConversationId, token: string): Promise<'stored' | 'too-early' | 'no-token'> {
    if (!TOKEN.test(token) || token.length > VOUCH_BYTES) return 'no-token';
    const isStored = await this.#state(conversation, vouch.number, vouchBody.write({ token }));
    return isStored ? 'stored' : 'too-early';
  }

  /** In the place of what of the kind is not sealed yet. */
  async #state(conversation: ConversationId, type: Stated, body: CborValue | undefined): Promise<boolean> {
    const { client, store, engine, clock } = this.#parts;
    const hasStated = await store.use(async (opened) => {
      if (!(await hasBegun(opened, conversation))) return false;
      const waiting = (await readRows(opened, outbox, { group: 'control' })).filter(
        ({ value }) => value.conversation === conversation && value.body?.type === type && value.content === undefined,
      );
      const before = waiting.map(({ key }) => ({ kind: 'delete', table: outbox.table, key }) as const);
      const id = MessageId.fromBytes(client.platform.random(16));
      const row = body && { conversation, ...clock.written(), body: { type, fields: encodeCbor(body) } };
      await opened.commit(row ? [...before, putRow(outbox, id, row)] : before);
      return row !== undefined;
    });
    if (hasStated) engine.look();
    return hasStated;
  }
}
