/**
 * Events of `<cipher-chat>` for the page. None carries a text or a name, because scripts of the page could read it.
 * They bubble and cross shadow roots.
 */

class HostEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

export class OpenEvent extends HostEvent {
  static readonly type = 'cipher-open';
  constructor() {
    super(OpenEvent.type);
  }
}

export class CloseEvent extends HostEvent {
  static readonly type = 'cipher-close';
  constructor() {
    super(CloseEvent.type);
  }
}

export class UnreadEvent extends HostEvent {
  static readonly type = 'cipher-unread';
  /** Number of unread messages. */
  readonly unread: number;
  constructor(unread: number) {
    super(UnreadEvent.type);
    this.unread = unread;
  }
}

/** A message arrived and is stored on this device. */
export class ReceivedEvent extends HostEvent {
  static readonly type = 'cipher-received';
  /** 32 hexadecimal digits. */
  readonly messageId: string;
  constructor(messageId: string) {
    super(ReceivedEvent.type);
    this.messageId = messageId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'cipher-open': OpenEvent;
    'cipher-close': CloseEvent;
    'cipher-unread': UnreadEvent;
    'cipher-received': ReceivedEvent;
  }
}
