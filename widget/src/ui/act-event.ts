/** What the user does with a message. The event goes from the log to the thread; neither is loaded with this code. */
import type { ItemChange, MessageChange, TextItem } from '@cipherchat/core/view';

/** `find`: gives a message that another one answers, and that is not in the part of the log that is shown. */
export type Act =
  | MessageChange
  | { readonly kind: 'reply' | 'rewrite' | 'copy' }
  | { readonly kind: 'find'; readonly take: (changes: readonly ItemChange[]) => void };

export class ActEvent extends Event {
  static readonly type = 'cipher-act';
  /** Only the id is known of a message that is to be found. */
  readonly item: Pick<TextItem, 'id'> & Partial<TextItem>;
  readonly act: Act;
  constructor(item: ActEvent['item'], act: Act) {
    super(ActEvent.type, { bubbles: true });
    this.item = item;
    this.act = act;
  }
}

declare global {
  interface HTMLElementEventMap {
    'cipher-act': ActEvent;
  }
}
