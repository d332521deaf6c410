/**
 * What the user wants: events from a component to the element around it. They bubble inside one shadow root and never
 * reach the page.
 */

class Wish extends Event {
  declare static readonly type: string;
  constructor() {
    super(new.target.type, { bubbles: true });
  }
}

export class SendEvent extends Wish {
  static override readonly type = 'cipher-send';
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** The text in the box, shortly after the last change. `leaving`: the page may end at any moment. */
export class DraftEvent extends Wish {
  static override readonly type = 'cipher-draft';
  readonly text: string;
  readonly leaving: boolean;
  constructor(text: string, leaving = false) {
    super();
    this.text = text;
    this.leaving = leaving;
  }
}

export class WritingEvent extends Wish {
  static override readonly type = 'cipher-writing';
  readonly writing: boolean;
  constructor(writing: boolean) {
    super();
    this.writing = writing;
  }
}

export class RetryEvent extends Wish {
  static override readonly type = 'cipher-retry';
  readonly messageId: string;
  constructor(messageId: string) {
    super();
    this.messageId = messageId;
  }
}

/** The reader scrolled near the oldest item that is loaded. */
export class OlderEvent extends Wish {
  static override readonly type = 'cipher-older';
}

/**
 * The reader goes to a part of the log that is not loaded: what follows, the newest items, the first unread text, or
 * the items around a place.
 */
export class PartEvent extends Wish {
  static override readonly type = 'cipher-part';
  readonly part: 'newer' | 'newest' | 'unread' | number;
  constructor(part: PartEvent['part']) {
    super();
    this.part = part;
  }
}

/** These received messages were in view, in a window that has the focus. */
export class SeenEvent extends Wish {
  static override readonly type = 'cipher-seen';
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super();
    this.ids = ids;
  }
}

declare global {
  interface HTMLElementEventMap {
    'cipher-send': SendEvent;
    'cipher-draft': DraftEvent;
    'cipher-writing': WritingEvent;
    'cipher-retry': RetryEvent;
    'cipher-older': OlderEvent;
    'cipher-part': PartEvent;
    'cipher-seen': SeenEvent;
  }
}
