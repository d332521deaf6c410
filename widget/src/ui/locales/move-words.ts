/** Words of a chat that goes on in another browser. `name` is the other side. They are loaded with the menu. */

/** Why a move has ended. `refused`: what came does not fit. `impossible`: not with this chat, or this server. */
export type MoveEnd = 'code' | 'expired' | 'unreachable' | 'limited' | 'digits' | 'refused' | 'occupied' | 'impossible';

export type MoveWords = {
  /** In the menu, and as a title. */
  readonly move: string;
  /** Accessible name of the QR code. */
  readonly picture: string;
  /** Names `haveCode`. */
  readonly how: string;
  /** `when`: minutes and seconds. */
  readonly lasts: (when: string) => string;
  /** Label of the field. */
  readonly sixDigits: string;
  readonly noDigits: string;
  readonly go: string;
  readonly connecting: string;
  readonly going: string;
  readonly cancel: string;
  readonly again: string;
  /** In the menu of a browser that has no chat yet. */
  readonly haveCode: string;
  /** Label of the field. */
  readonly code: string;
  readonly next: string;
  readonly asks: string;
  readonly asksLead: (name: string) => string;
  readonly stranger: string;
  /** Of a button, and as a title. */
  readonly goHere: string;
  readonly goNot: string;
  readonly typeThere: string;
  readonly waits: string;
  readonly secret: string;
  readonly isYours: string;
  /** Messages that come along. */
  readonly comesAlong: (count: number) => string;
  /** In front of a text that the visitor wrote. */
  readonly yourText: string;
  readonly ends: Readonly<Record<MoveEnd, string>>;
  /** In the browser that had the chat. */
  readonly moved: string;
  readonly movedHint: string;
  readonly notKnownYet: (name: string) => string;
  readonly remove: string;
  readonly stay: string;
  /** Asked before all is removed. */
  readonly areThere: string;
};
