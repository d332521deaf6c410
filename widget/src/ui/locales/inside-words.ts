/** Words of the menu and of what is one step inside the chat. They are loaded when the visitor goes there. */

import type { MoveWords } from './move-words.ts';

/** What becomes of something, at one place. */
export type Consequence = readonly [where: string, what: string];

/** What the page tells the other side of the visitor, next to what the visitor writes. */
export type ToldWords = {
  /** The line below the box: the other side sees the page, or nothing of it. */
  readonly seesPage: string;
  readonly seesNothing: string;
  readonly page: string;
  readonly address: string;
  readonly language: string;
  readonly cameFrom: string;
  readonly send: string;
  /** When the page is told. */
  readonly when: string;
};

/** `name` is the other side. */
export type InsideWords = {
  readonly move: MoveWords;
  readonly safetyNumber: string;
  readonly compare: (name: string) => string;
  readonly compareByPicture: string;
  readonly safetyPicture: string;
  readonly noNumber: string;
  /** Heading of the list of those who can read. */
  readonly readers: string;
  readonly you: string;
  /** Of somebody else who answers for the other side. */
  readonly answersFor: (name: string) => string;
  readonly told: ToldWords;
  readonly forget: string;
  readonly forgetLead: string;
  readonly consequences: (name: string) => readonly Consequence[];
  readonly askToDelete: (name: string) => string;
  readonly askToDeleteHint: string;
  readonly keep: string;
  readonly forgetting: string;
  readonly notForgotten: string;
};
