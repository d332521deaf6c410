/** Pages that change the prototypes of the language: what the chat stores and sends does not depend on them. */
import { describe, expect, test } from 'vitest';
import { STORY_ENGINES } from './support/engines.ts';
import { chatTag, shopPage } from './support/foreign-site.ts';
import { Owner } from './support/owner.ts';
import { withShop } from './support/shop.ts';
import { Visitor } from './support/visitor.ts';

/** Prototype.js 1.6 gives arrays and texts a `toJSON`, which `JSON.stringify` asks first. */
const TO_JSON = `
  Array.prototype.toJSON = function () { return '[' + this.map((item) => JSON.stringify(item)).join(', ') + ']'; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Object.prototype.toJSON = function () { return 'an object'; };
`;
/** Enumerable, so that every `for … in` meets them. */
const ADDITIONS = `
  Object.prototype.extend = function (other) { return Object.assign(this, other); };
  Object.prototype.clone = function () { return Object.assign({}, this); };
  Array.prototype.each = Array.prototype.forEach;
  Array.prototype.first = function () { return this[0]; };
  String.prototype.strip = String.prototype.trim;
  Function.prototype.wrap = function () { return this; };
`;

describe.each(STORY_ENGINES)('in $name', ({ launch }) => {
  const shop = withShop(launch);

  test.each([
    ['with toJSON on lists and texts', TO_JSON],
    ['with additions to every object', ADDITIONS],
  ])('a page %s has a conversation that is there after a reload', async (_, script) => {
    const owner = await Owner.at(await shop.person(), shop.server);
    const address = await owner.createInbox();
    const body = chatTag({ server: shop.server, owner: address });
    shop.site.html = shopPage({ head: `<script>${script}</script>`, body });
    const visitor = await Visitor.at(await shop.person(), shop.site.url());
    await visitor.openChat();
    await visitor.write('Is the moon jar dishwasher safe?');
    await visitor.log().says('Delivered');
    await owner.openInbox(shop.server);
    await owner.openConversation('Is the moon jar dishwasher safe?');
    await owner.write('Yes.');
    await visitor.log().shows('Yes.');
    await visitor.page.reload();
    await visitor.log().shows('Is the moon jar dishwasher safe?');
    await visitor.log().shows('Yes.');
    expect(visitor.trouble).toEqual([]);
  });
});
