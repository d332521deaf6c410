/** A component asks for the file of a message; `cipher-files` answers. Never leaves the conversation. */
import type { FetchedFile, FileDescription } from '@cipherchat/core/view';

export class FetchEvent extends Event {
  static readonly type = 'cipher-fetch';
  readonly id: string;
  readonly hear: (share: number) => void;
  readonly stop: AbortSignal;
  answer: Promise<FetchedFile> | undefined;

  constructor(id: string, hear: (share: number) => void, stop: AbortSignal) {
    super(FetchEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.hear = hear;
    this.stop = stop;
  }
}

/** The same for what the sender says of it. */
export class DescribeEvent extends Event {
  static readonly type = 'cipher-describe';
  readonly id: string;
  answer: Promise<FileDescription | undefined> | undefined;

  constructor(id: string) {
    super(DescribeEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The picture of a message. */
export type Picture = { readonly id: string; readonly name: string; readonly caption: string };

/** A reader wants to look at the picture of a message. */
export class LookEvent extends Event {
  static readonly type = 'cipher-look';
  readonly picture: Picture;

  constructor(picture: Picture) {
    super(LookEvent.type, { bubbles: true, composed: true });
    this.picture = picture;
  }
}

/** Files of messages that found no one to ask: drawn before `cipher-files` was there. */
export const unanswered = new Set<() => void>();
