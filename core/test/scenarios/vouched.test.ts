/** The back end of a site says who its user in the chat is (PROTOCOL 21.4). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeCbor, encodeUtf8, MessageId, toBase64Url } from '@cipherchat/protocol';
import type { Visitor } from '../../src/base/visitor.ts';
import { vouchBody } from '../../src/contents/forms/vouch.ts';
import { vouch } from '../../src/contents/team/vouch.ts';
import { ed25519Sign, generateEd25519 } from '../../src/crypto/hazmat.ts';
import { vouchKeyId } from '../../src/crypto/vouch.ts';
import type { VisitFacet } from '../../src/facade/visit.ts';
import type { VisitorsFacet } from '../../src/facade/visitors.ts';
import { putRow } from '../../src/rows/put-row.ts';
import { outbox } from '../../src/rows/records.ts';
import { markersOn } from '../support/plaintext.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { linkDevice } from './support/linked-device.ts';

const MINUTE_MS = 60_000;
const [SITE, OTHER_SITE] = [await generateEd25519(), await generateEd25519()];
const MARA = { sub: '48213', name: 'Mara Holm', email: 'mara@atelier-nord.example' };

const visit = ({ client }: Tab): VisitFacet => client.visit ?? expect.fail('no visit');
const visitors = ({ client }: Tab): VisitorsFacet => client.visitors ?? expect.fail('no visitors');
const part = (value: unknown): string => toBase64Url(encodeUtf8(JSON.stringify(value)));
const at = expect.any(Number) as number;

describe('what a site says of its user', () => {
  let chat: Chat;
  let shop: Inbox;
  let visitor: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    shop = await chat.inbox('Shop', 'app');
    visitor = await chat.inbox();
    await visitor.client.messages.send(shop.address, 'hello');
    await shop.shows(visitor.address, 'hello');
  });
  afterEach(() => chat.close());

  const enterKey = async (site = SITE, label = 'Larch & Loam'): Promise<string> => {
    const added = await visitors(shop).addSiteKey(toBase64Url(site.publicKey), label);
    await chat.clock.advance(MINUTE_MS);
    return added?.id ?? expect.fail('no key');
  };
  /** As the back end of the site makes it, for this visitor and this inbox, for an hour. */
  const tokenOf = async (claims: object = {}, site = SITE): Promise<string> => {
    const iat = Math.floor(chat.clock.now() / 1_000);
    const kid = await vouchKeyId(site.publicKey);
    const header = part({ alg: 'EdDSA', kid, typ: 'cc-vouch' });
    const data = `${header}.${part({ ...MARA, cc: visitor.address, own: shop.address, iat, exp: iat + 3_600, ...claims })}`;
    return `${data}.${toBase64Url(await ed25519Sign(site.privateKey, encodeUtf8(data)))}`;
  };
  const known = (tab: Tab = shop): Promise<Visitor> => visitors(tab).of(visitor.address);
  const send = async (token: string, from: Inbox = visitor): Promise<void> => {
    expect(await visit(from).vouch(shop.address, token)).toBe('stored');
    await chat.clock.advance(MINUTE_MS);
  };
  const vouched = { by: 'Larch & Loam', user: '48213', name: MARA.name, email: MARA.email, at, userBefore: undefined };

  it('is shown with what the owner calls the key, on all devices, and the server sees nothing of it', async () => {
    chat.excuse('the phone came after the first message', 'D1', 'D2', 'D4');
    const phone = await linkDevice(chat, shop);
    await enterKey();
    const token = await tokenOf();
    await send(token);
    for (const tab of [shop, phone]) {
      await chat.clock.until(async () => (await known(tab)).vouched !== undefined, { what: 'a confirmed visitor' });
      expect(await known(tab)).toEqual({ page: undefined, vouched, refused: undefined });
      expect(await visitors(tab).siteKeys()).toEqual([expect.objectContaining({ label: 'Larch & Loam' })]);
    }
    expect((await shop.items(visitor.address)).map(({ kind }) => kind)).toEqual(['text']);
    expect(markersOn([shop.wire, visitor.wire, phone.wire], [MARA.name, MARA.email, token.slice(0, 60)])).toEqual([]);
  });

  it('is nothing to an inbox without a key', async () => {
    await send(await tokenOf());
    expect(await known()).toEqual({});
  });

  it('is not believed when it is old, of another key, for another inbox or changed on the way', async () => {
    await enterKey();
    const old = await tokenOf();
    const why = async (): Promise<unknown> => (await known()).refused?.why;
    await send(await tokenOf({}, OTHER_SITE));
    expect(await why()).toBe('unknown-key');
    await send(await tokenOf({ own: visitor.address }));
    expect(await why()).toBe('other-address');
    const [header, , signature] = old.split('.');
    await send(`${String(header)}.${part({ ...MARA, sub: '1' })}.${String(signature)}`);
    expect(await why()).toBe('invalid');
    await chat.clock.advance(130 * MINUTE_MS);
    await send(old);
    expect(await why()).toBe('expired');
    expect((await known()).vouched).toBeUndefined();
  });

  it('is worth nothing to another visitor, who has found the token', async () => {
    await enterKey();
    const thief = await chat.inbox();
    await thief.client.messages.send(shop.address, 'I am Mara');
    await shop.shows(thief.address, 'I am Mara');
    await send(await tokenOf(), thief);
    expect(await visitors(shop).of(thief.address)).toEqual({
      page: undefined,
      vouched: undefined,
      refused: { why: 'other-address', at },
    });
    expect(await known()).toEqual({});
  });

  it('stays what it was when a later one is not believed, and says so when it names another user', async () => {
    await enterKey();
    await send(await tokenOf());
    await send(await tokenOf({}, OTHER_SITE));
    expect(await known()).toEqual({ page: undefined, vouched, refused: { why: 'unknown-key', at } });
    await send(await tokenOf({ sub: '7', name: 'Eve', email: undefined }));
    const eve = { ...vouched, user: '7', name: 'Eve', email: undefined, userBefore: '48213' };
    expect(await known()).toEqual({ page: undefined, vouched: eve, refused: undefined });
    await send(await tokenOf({ sub: '7', name: '\u2705 Eve \u202egnp', email: undefined }));
    expect((await known()).vouched).toEqual({ ...eve, name: 'Eve gnp' });
  });

  it('is not believed any longer once the owner has removed the key', async () => {
    const id = await enterKey();
    await send(await tokenOf());
    await visitors(shop).removeSiteKey(id);
    expect(await visitors(shop).siteKeys()).toEqual([]);
    expect((await known()).vouched).toBeUndefined();
  });

  it('is taken from the visitor alone: not of someone with an inbox', async () => {
    await enterKey();
    const colleague = await chat.inbox('Colleague', 'app');
    await colleague.client.messages.send(shop.address, 'Lunch?');
    await shop.shows(colleague.address, 'Lunch?');
    await send(await tokenOf({ cc: colleague.address }), colleague);
    expect(await visitors(shop).of(colleague.address)).toEqual({});
  });

  it('is not sent before the visitor has written, nor as a text that is no token', async () => {
    const other = await chat.inbox();
    expect(await visit(other).vouch(shop.address, await tokenOf())).toBe('too-early');
    for (const text of ['', 'a.b', 'a.b.c.d', 'a.b. c', `a.${'b'.repeat(2_048)}.c`])
      expect(await visit(visitor).vouch(shop.address, text), text.slice(0, 20)).toBe('no-token');
  });

  it('takes no harm from a client that sends another body', async () => {
    await enterKey();
    const fields = encodeCbor(vouchBody.write({ token: `a.${'b'.repeat(2_000)}` }));
    for (const body of [fields, encodeCbor(new Map([[0, 7]]))]) {
      const row = { conversation: shop.address, sentAt: chat.clock.now(), body: { type: vouch.number, fields: body } };
      await visitor.tab.store.commit([
        putRow(outbox, MessageId.fromBytes(crypto.getRandomValues(new Uint8Array(16))), row),
      ]);
    }
    await visitor.client.account.setName('');
    await chat.clock.advance(MINUTE_MS);
    expect((await known()).refused?.why).toBe('invalid');
  });
});
