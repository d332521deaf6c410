/** A visitor with a laptop and a phone, and the owner that both write to. */
import type { GiveStep, LinkResult, TakeStep } from '../../../src/view.ts';
import { LinkSide } from './link-side.ts';
import type { Chat, Inbox, Tab } from './chat.ts';

export type Sides = { readonly giving: LinkSide<GiveStep>; readonly taking: LinkSide<TakeStep> };

export class MovingVisitor {
  readonly chat: Chat;
  readonly shop: Inbox;
  laptop: Tab;
  phone: Tab;

  private constructor(chat: Chat, shop: Inbox, laptop: Tab, phone: Tab) {
    [this.chat, this.shop, this.laptop, this.phone] = [chat, shop, laptop, phone];
  }

  /** Both have written one text. */
  static async meet(chat: Chat): Promise<MovingVisitor> {
    const shop = await chat.inbox('Shop', 'app');
    const open = (): Promise<Tab> => chat.open(chat.newPerson(), { kind: 'widget', owner: { address: shop.address } });
    const [laptop, phone] = [await open(), await open()];
    await laptop.client.messages.send(shop.address, 'from the laptop');
    await chat.clock.until(() => laptop.client.state().phase === 'ready', { what: 'an identity' });
    await shop.shows(laptop.address, 'from the laptop');
    await shop.client.messages.send(laptop.address, 'an answer');
    await laptop.shows(shop.address, 'an answer');
    return new MovingVisitor(chat, shop, laptop, phone);
  }

  open(tab: Tab): Promise<Tab> {
    return this.chat.open(tab.person, { kind: 'widget', owner: { address: this.shop.address } });
  }

  give(tab = this.laptop): LinkSide<GiveStep> {
    return new LinkSide(this.chat.clock, async (hear, stop) => (await tab.client.account.moves()).give(hear, stop));
  }

  take(code: string, tab = this.phone): LinkSide<TakeStep> {
    return new LinkSide(this.chat.clock, async (hear, stop) =>
      (await tab.client.account.moves()).take(code, hear, stop),
    );
  }

  /** Both sides up to the digits. */
  async begin(): Promise<Sides> {
    const giving = this.give();
    return { giving, taking: this.take((await giving.at('code')).code) };
  }

  /** Both sides up to the question on the phone. */
  async asked(): Promise<Sides & { readonly question: Extract<TakeStep, { readonly step: 'question' }> }> {
    const sides = await this.begin();
    (await sides.giving.at('digits')).enter((await sides.taking.at('digits')).digits);
    return { ...sides, question: await sides.taking.at('question') };
  }

  /** How both ended. */
  async move(): Promise<readonly (LinkResult | undefined)[]> {
    const { giving, taking, question } = await this.asked();
    question.answer(true);
    return [await giving.end(), await taking.end()];
  }

  async obstacle(tab: Tab): Promise<string | undefined> {
    return (await tab.client.conversations.get(this.shop.address))?.obstacle;
  }

  /** What of it still is on its way from the laptop. */
  async moved(): Promise<{ readonly isDelivered: boolean } | undefined> {
    return (await this.laptop.client.account.moves()).moved();
  }

  async isJoined(): Promise<boolean> {
    return (await this.shop.notes(this.laptop.address)).includes('ended');
  }
}
