import type { ListWish } from '../inbox-feed.ts';

/** The list wishes to have other rows than before. */
export class ListWishEvent extends Event {
  static readonly type = 'wish';
  readonly wish: ListWish;

  constructor(wish: ListWish) {
    super(ListWishEvent.type);
    this.wish = wish;
  }
}
