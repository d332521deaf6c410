/** The account facet of the client, in one tab. */
import { ChatError } from '../base/errors.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { ReceiptSettings } from '../base/view.ts';
import type { AccountFacet } from '../facade/account.ts';
import type { MovesFacet } from '../facade/moves.ts';
import { loadIdentity } from '../accounts/identity.ts';
import type { PushAnswer, PushRequest } from '../base/push-request.ts';
import { finishErasure, finishWhenOnline } from '../leaving/finish-erasure.ts';
import { dropInstantTexts, keepErasure } from '../leaving/kept-erasure.ts';
import { prepareToForget } from '../leaving/forget.ts';
import { readRow } from '../rows/read-rows.ts';
import { invitations, names, receiptSettings, tokens } from '../rows/records.ts';
import type { TabParts } from './client-parts.ts';
import { asText } from './keep-text.ts';
import type { TabEngine } from './tab-engine.ts';
import type { TabEvents } from './tab-events.ts';
import type { TabState } from './tab-state.ts';
import { putRow } from '../rows/put-row.ts';
import { putIntent, type TabStore } from './tab-store.ts';

const MAX_NAME_BYTES = 128;
/** A token that ends sooner may have ended when the request arrives. */
const LEAST_USE_MS = 60_000;
const BOTH: ReceiptSettings = { delivered: true, read: true };

export type TabAccountParts = {
  readonly client: TabParts;
  readonly store: TabStore;
  readonly state: TabState;
  readonly events: TabEvents;
  readonly engine: TabEngine;
  readonly clock: ServerClock;
  /** Ends the client, but not the store. */
  readonly close: () => Promise<void>;
};

const checkedName = (name: string): string => {
  const clean = asText(name).trim();
  if (new TextEncoder().encode(clean).length > MAX_NAME_BYTES) throw new ChatError('name-too-long');
  return clean;
};

export class TabAccount implements AccountFacet {
  readonly #parts: TabAccountParts;

  constructor(parts: TabAccountParts) {
    this.#parts = parts;
  }

  push(request: PushRequest): Promise<PushAnswer> {
    const { client, store } = this.#parts;
    return store.use(async (opened) => {
      const [identity, token] = await Promise.all([
        loadIdentity(opened, client.platform),
        readRow(opened, tokens, 'token'),
      ]);
      if (!client.askPush || identity === undefined) throw new TypeError('no push');
      const isValid = token !== undefined && token.until - client.environment.clock.now() > LEAST_USE_MS;
      return client.askPush(
        { transport: client.transport, identity, kept: isValid ? token.token : undefined },
        request,
      );
    });
  }

  async create({ name = '' }: { readonly name?: string }): Promise<void> {
    const { store, state, engine } = this.#parts;
    if (state.view().address !== undefined) return;
    const clean = checkedName(name);
    await store.commit([
      ...(clean === '' ? [] : [putRow(names, 'name', { name: clean })]),
      putIntent('create-identity', { kind: 'create-identity' }),
    ]);
    engine.look();
    await state.identityKnown();
  }

  async useInvitation(code: string): Promise<void> {
    const { store, engine } = this.#parts;
    await store.commit([putRow(invitations, 'invitation', { code })]);
    engine.reconnect();
  }

  async setName(name: string): Promise<void> {
    const { store, events, engine } = this.#parts;
    await store.commit([putRow(names, 'name', { name: checkedName(name) }), putIntent('renamed', { kind: 'renamed' })]);
    events.tell({ conversations: [], received: [] });
    engine.look();
  }

  async forget(options: { readonly asksToDelete: boolean }): Promise<void> {
    const { client, store, state, events, engine, clock, close } = this.#parts;
    const { transport, platform, environment, owner, database = 'cipherchat' } = client;
    const erasure = await store.use((opened) =>
      prepareToForget(
        {
          store: opened,
          platform,
          clock,
          timer: environment.clock,
          origin: transport.origin,
          owner: owner?.address,
          look: () => engine.look(),
          online: () => state.view().connection === 'online',
        },
        options,
      ),
    );
    if (erasure !== undefined) keepErasure(database, erasure);
    environment.channel.post({ kind: 'forgotten' });
    events.emit({ kind: 'forgotten' });
    await close();
    await client.store.destroy();
    dropInstantTexts(database);
    if (!(await finishErasure(database, erasure, client.erasuresOf))) finishWhenOnline(database);
  }

  async moves(): Promise<MovesFacet> {
    const { tabMoves } = await import('./tab-moves.ts');
    return tabMoves(this.#parts);
  }

  async receipts(): Promise<ReceiptSettings> {
    return (await this.#parts.store.read(receiptSettings, 'receipts')) ?? BOTH;
  }

  async setReceipts({ delivered, read }: ReceiptSettings): Promise<void> {
    const { store, state, engine } = this.#parts;
    const settings = putRow(receiptSettings, 'receipts', { delivered, read });
    // Nothing is told before there is an account, and a request would make one.
    const isAlone = state.view().address === undefined;
    await store.commit(isAlone ? [settings] : [settings, putIntent('settings', { kind: 'settings' })]);
    if (!isAlone) engine.look();
  }
}
