/**
 * The words that English loads when they are needed. Another language is one file and has them at once, so here they
 * only get the form that the screens ask for.
 */
import type { ToldObstacle } from '@cipherchat/core/view';
import type { RareCause } from './cause-words.ts';
import type { Strings } from './en.ts';
import type { InsideWords } from './inside-words.ts';
import { noteFrom, type NoteTexts } from './note-texts.ts';
import type { FailureWords, NoteWords } from './rare-words.ts';

type TitleAndExplanation = readonly [title: string, explanation: string];

/** `name` is the other side, `when` the time of the next try. */
export type ObstacleTexts = Readonly<Record<ToldObstacle, (name: string, when: string) => TitleAndExplanation>>;

/** `here` says what becomes of messages that wait, `when` is the time of the next try. */
export type CauseTexts = Readonly<Record<RareCause, (here: string, when: string) => TitleAndExplanation>>;

export type RareParts = {
  readonly inside: InsideWords;
  readonly obstacles: ObstacleTexts;
  readonly failures: FailureWords;
  readonly causes: CauseTexts;
  readonly notes: NoteTexts;
  /** What becomes of messages while nothing can be sent. */
  readonly waits: (count: number) => string;
} & Pick<NoteWords, 'doubts' | 'message' | 'files' | 'jump' | 'jumpUp'>;

type Rare = Pick<Strings, 'inside' | 'obstacles' | 'failures' | 'causes' | 'notes'>;

export const rareParts = (parts: RareParts): Rare => {
  const { doubts, message, files, jump, jumpUp } = parts;
  const notes: NoteWords = { note: noteFrom(parts.notes), doubts, message, files, jump, jumpUp };
  return {
    inside: () => Promise.resolve(parts.inside),
    obstacles: () => Promise.resolve((kind, name, when) => parts.obstacles[kind](name, when)),
    failures: () => Promise.resolve(parts.failures),
    causes: () => Promise.resolve((kind, waiting, when) => parts.causes[kind](parts.waits(waiting), when)),
    notes: () => Promise.resolve(notes),
  };
};
