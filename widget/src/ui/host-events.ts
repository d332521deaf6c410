/**
 * What the page around `<cipher-chat>` can listen to. None carries a text or a name. They bubble and cross shadow
 * roots.
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
  /** Messages that were not seen yet. */
  readonly unread: number;
  constructor(unread: number) {
    super(UnreadEvent.type);
    this.unread = unread;
  }
}

/** A message came in and is kept on this device. */
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
