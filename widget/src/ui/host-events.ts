/**
 * Events of `<cipher-chat>` for the page. None carries a text or a name, because scripts of the page could read it.
 * They bubble and cross shadow roots.
 */

class HostEvent extends Event {
  /** As `addEventListener` takes it. */
  declare static readonly type: string;
  constructor() {
    super(new.target.type, { bubbles: true, composed: true });
  }
}

export class OpenEvent extends HostEvent {
  static override readonly type = 'cipher-open';
}

export class CloseEvent extends HostEvent {
  static override readonly type = 'cipher-close';
}

export class UnreadEvent extends HostEvent {
  static override readonly type = 'cipher-unread';
  /** Number of unread messages. */
  readonly unread: number;
  constructor(unread: number) {
    super();
    this.unread = unread;
  }
}

/** A message arrived and is stored on this device. */
export class ReceivedEvent extends HostEvent {
  static override readonly type = 'cipher-received';
  /** 32 hexadecimal digits. */
  readonly messageId: string;
  constructor(messageId: string) {
    super();
    this.messageId = messageId;
  }
}

/** The chat is loaded, and `unread` is right. */
export class ReadyEvent extends HostEvent {
  static override readonly type = 'cipher-ready';
}

/** The server has a message that the visitor wrote on this page. */
export class SentEvent extends HostEvent {
  static override readonly type = 'cipher-sent';
}

/** The chat cannot work. */
export class ErrorEvent extends HostEvent {
  static override readonly type = 'cipher-error';
  /** `unreachable`, `changed`, `withdrawn` …: what stopped it. It may stop for other reasons in later versions. */
  readonly code: string;
  constructor(code: string) {
    super();
    this.code = code;
  }
}

/** By the name that `on` takes: without `cipher-`. */
export type HostEvents = {
  readonly open: OpenEvent;
  readonly close: CloseEvent;
  readonly unread: UnreadEvent;
  readonly received: ReceivedEvent;
  readonly ready: ReadyEvent;
  readonly sent: SentEvent;
  readonly error: ErrorEvent;
};

declare global {
  interface HTMLElementEventMap {
    'cipher-open': OpenEvent;
    'cipher-close': CloseEvent;
    'cipher-unread': UnreadEvent;
    'cipher-received': ReceivedEvent;
    'cipher-ready': ReadyEvent;
    'cipher-sent': SentEvent;
    'cipher-error': ErrorEvent;
  }
}
