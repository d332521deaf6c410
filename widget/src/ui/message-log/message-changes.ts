/**
 * What was done to messages, and what can be done with them. Loaded when there is a message to which something was
 * done, or when a pointer or the focus comes to the log.
 */
import type { TextItem } from '@cipherchat/core/view';
import { marksFor, type Marks } from './message-marks.ts';
import { MessageTools, type ToolLog } from './message-tools.ts';

type DrawMarks = (item: TextItem) => Marks;

const equip = async (log: ToolLog): Promise<DrawMarks> => {
  const { message: words } = await log.strings.notes();
  new MessageTools(log, words).listen();
  return marksFor(log, words);
};

const equipped = new WeakMap<ToolLog, Promise<DrawMarks>>();

/** Once for each log. Gives what draws the marks of a message. Rejects if the words cannot be had. */
export const changesIn = (log: ToolLog): Promise<DrawMarks> => {
  const known = equipped.get(log) ?? equip(log);
  equipped.set(log, known);
  known.catch(() => equipped.delete(log));
  return known;
};
