/** How a visitor's conversation goes to another browser, as a screen shows it (PROTOCOL 22.2). */
import type { GrantStep, LinkShown } from './devices.ts';

/** In the browser that has the conversation. */
export type GiveStep = GrantStep;

/** In the browser where it is to go on. */
export type TakeStep =
  | Exclude<LinkShown, { readonly step: 'qr' }>
  /** Nothing has changed yet. Anyone can send a link, so the user has to see whose conversation it is. */
  | {
      readonly step: 'question';
      /** Of messages that come along. */
      readonly count: number;
      /** The newest, oldest first. */
      readonly newest: readonly { readonly mine: boolean; readonly text: string }[];
      readonly answer: (joins: boolean) => void;
    };

/** What of a conversation that goes on elsewhere is still on its way from here. */
export type MovedView = {
  /** The other side knows it, and has all that was written here: it can be removed from this browser. */
  readonly isDelivered: boolean;
};
