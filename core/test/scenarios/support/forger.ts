/** A peer that writes the contents of its messages itself, past its client. */
import { encodeCbor, fromBase32, fromHex, MessageId, toHex, type CborValue } from '@cipherchat/protocol';
import { contentHash } from '../../../src/crypto/content-hash.ts';
import { outbox } from '../../../src/rows/records.ts';
import { settle } from '../../support/fake-clock.ts';
import type { Chat, Tab } from './chat.ts';

export type Forged = {
  readonly to?: Uint8Array;
  readonly id?: string;
  readonly counter?: number;
  readonly previous?: Uint8Array;
  readonly sent?: number;
  readonly type?: number;
  readonly body?: CborValue;
  /** Of a content for a team. */
  readonly head?: readonly [epoch: number, hash: Uint8Array] | undefined;
};

export class Forger {
  /** Hash of the newest forged content. */
  last: Uint8Array = new Uint8Array(16);
  #made = 1;
  readonly #chat: Chat;
  readonly #mallory: Tab;
  readonly #bob: Tab;

  constructor(chat: Chat, mallory: Tab, bob: Tab) {
    [this.#chat, this.#mallory, this.#bob] = [chat, mallory, bob];
  }

  /** Resolves when the other side has taken it. */
  async send(content: Uint8Array): Promise<void> {
    const { clock, server } = this.#chat;
    const [mallory, { address }] = [this.#mallory, this.#bob];
    this.#made += 1;
    const row = { conversation: address, sentAt: clock.now(), content };
    const key = MessageId.fromBytes(new Uint8Array(16).fill(this.#made));
    await mallory.tab.store.commit([{ kind: 'put', table: 'outbox', row: outbox.toRow(key, row) }]);
    mallory.tab.browser.wake();
    await mallory.client.account.setName('');
    await clock.until(async () => (await mallory.tab.store.get('outbox', key)) === undefined, {
      what: 'a forged send',
    });
    const [device = ''] = server.data.listed(address);
    await clock.until(() => server.data.waiting(device).length === 0, { what: 'the forged message taken' });
    await settle(10);
  }

  async forge({
    to,
    id,
    counter = 1,
    previous = this.last,
    sent,
    type = 1,
    body = new Map(),
    head,
  }: Forged): Promise<void> {
    this.#made += 1;
    const made = this.#made;
    const content = encodeCbor(
      new Map<number, CborValue>([
        [0, to ?? fromBase32(this.#bob.address) ?? new Uint8Array()],
        [1, fromHex(id ?? toHex(new Uint8Array(16).fill(made))) ?? new Uint8Array()],
        [2, counter],
        [3, counter > 1 ? previous : new Uint8Array(16)],
        [4, sent ?? this.#chat.clock.now() + made],
        [5, type],
        [6, body],
        ...(head === undefined ? [] : [[7, [...head]] as const]),
      ]),
    );
    this.last = await contentHash(content);
    await this.send(content);
  }
}
