/** What a language of the inbox has to have. The words of the conversation itself come from the widget. */
import type { Strings as ConversationStrings } from '@cipherchat/widget/ui';
import type { Strings } from './en.ts';
import type { obstacle } from './en-obstacles.ts';

export type InboxWords = Omit<Strings, 'conversation'> & {
  /** What keeps answers from being sent, as the owner sees it. */
  readonly obstacle: typeof obstacle;
  /** `name` is the visitor, `day` as in "2 June". */
  readonly notConfirmed: (name: string, day: string) => string;
};

/** All words of the inbox: its own, and those of the conversation in the same language. */
export const stringsOf = (words: InboxWords, conversation: ConversationStrings): Strings => {
  const { obstacle, notConfirmed, ...own } = words;
  const obstacles: ConversationStrings['obstacles'] = () =>
    Promise.resolve((kind, name, when) => obstacle[kind](name, when));
  return { ...own, conversation: { ...conversation, obstacles, notConfirmed } };
};
