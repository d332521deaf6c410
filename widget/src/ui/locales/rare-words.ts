/**
 * Words that few conversations show. They are loaded when they are needed. Without a network something plainer stands
 * in their place, and the next drawing tries again.
 */
import type { ClientState, Doubt, NoteItem, ToldObstacle } from '@cipherchat/core/view';
import type { FileWords } from './en-files.ts';

/**
 * Title and explanation of an obstacle that keeps messages from being sent. `name` is the other side, `when` the time
 * of the next try, or empty.
 */
export type ObstacleWords = (
  kind: ToldObstacle,
  name: string,
  when: string,
) => readonly [title: string, explanation: string];

/**
 * Title and explanation of why the chat cannot start, or cannot read what it stored. `withdrawn`: the page names a
 * build with a known hole, and its engine was not started.
 */
export type FailureWords = Readonly<
  Record<NonNullable<ClientState['failure']> | 'withdrawn' | 'insecure', readonly [title: string, explanation: string]>
>;

/** What one does with a message, and what was done to it. */
export type MessageWords = {
  readonly [
    K in
      | ('tools' | 'react' | 'reply' | 'more' | 'copy' | 'edit' | 'deleteForMe' | 'deleteForEveryone' | 'edited')
      | 'imported'
      | ('deleted' | 'youDeleted' | 'notHere' | 'stopReplying' | 'editing' | 'stopEditing')
  ]: string;
} & {
  /** Names of the five that are offered: thumb up, heart, smile, celebrate, thanks. */
  readonly reactions: readonly string[];
  /** `who`: names, joined by commas. */
  readonly reactionOf: (reaction: string, who: string) => string;
  readonly theyDeleted: (name: string) => string;
  readonly replyingTo: (name: string) => string;
};

/** What stands between messages and below them. */
export type NoteWords<Drawn = string> = {
  /**
   * `day` writes a time as a day; `now` in milliseconds since 1970.
   * Empty: there is nothing to say any longer. `Drawn`: what a screen can show in a text's place.
   */
  readonly note: (note: NoteItem['note'], name: string, day: (time: number) => string, now: number) => Drawn;
  readonly message: MessageWords;
  readonly files: FileWords;
  /** Leads to the end of the log; `count` is what is new below. */
  readonly jump: (count: number) => string;
  /** Leads to what is new above. `late`: it arrived after what follows it. */
  readonly jumpUp: (count: number, late: boolean) => string;
  /** Why a text may not be from the person. */
  readonly doubts: Readonly<Record<Doubt, string>>;
};

const loaded = new WeakMap<() => Promise<unknown>, unknown>();

/** Undefined until they are loaded: then `changed` is called. */
export const rareWords = <Words>(load: () => Promise<Words>, changed: () => void): Words | undefined => {
  if (!loaded.has(load)) {
    load().then(
      (words) => {
        loaded.set(load, words);
        changed();
      },
      () => undefined,
    );
  }
  return loaded.get(load) as Words | undefined;
};
