/**
 * What the user wants: events from a component to the element around it. They bubble inside one shadow root and never
 * reach the page.
 */

export class SendEvent extends Event {
  static readonly type = 'cipher-send';
  readonly text: string;
  constructor(text: string) {
    super(SendEvent.type, { bubbles: true });
    this.text = text;
  }
}

/** The text in the box, shortly after the last change. */
export class DraftEvent extends Event {
  static readonly type = 'cipher-draft';
  readonly text: string;
  constructor(text: string) {
    super(DraftEvent.type, { bubbles: true });
    this.text = text;
  }
}

export class WritingEvent extends Event {
  static readonly type = 'cipher-writing';
  readonly writing: boolean;
  constructor(writing: boolean) {
    super(WritingEvent.type, { bubbles: true });
    this.writing = writing;
  }
}

export class RetryEvent extends Event {
  static readonly type = 'cipher-retry';
  readonly messageId: string;
  constructor(messageId: string) {
    super(RetryEvent.type, { bubbles: true });
    this.messageId = messageId;
  }
}

/** The reader scrolled near the oldest item that is loaded. */
export class OlderEvent extends Event {
  static readonly type = 'cipher-older';
  constructor() {
    super(OlderEvent.type, { bubbles: true });
  }
}

/** The newest messages are on screen. */
export class SeenEvent extends Event {
  static readonly type = 'cipher-seen';
  constructor() {
    super(SeenEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cipher-send': SendEvent;
    'cipher-draft': DraftEvent;
    'cipher-writing': WritingEvent;
    'cipher-retry': RetryEvent;
    'cipher-older': OlderEvent;
    'cipher-seen': SeenEvent;
  }
}
