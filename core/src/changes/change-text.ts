/** What a change makes of a text. Pure: the same changes in any order leave the same text. */
import type { AccountId } from '@cipherchat/protocol';
import type { ChangeStamp } from '../base/view.ts';
import type { TextRecord } from '../rows/records.ts';

const isNewer = (stamp: ChangeStamp, before: ChangeStamp | undefined): boolean =>
  before === undefined || stamp.at > before.at || (stamp.at === before.at && stamp.id > before.id);

/** Another wording. The same record where it is older than the one that is shown, or the text was deleted. */
export const edited = (record: TextRecord, text: string, stamp: ChangeStamp): TextRecord => {
  const { marks } = record;
  if (marks?.deleted || !isNewer(stamp, marks?.edited)) return record;
  return { ...record, text, marks: { ...marks, edited: { at: stamp.at, id: stamp.id } } };
};

/** Nothing of the text remains, nor of what was done to it. Its place does. */
export const deleted = (record: TextRecord): TextRecord =>
  record.marks?.deleted
    ? record
    : { ...record, text: '', content: undefined, replyTo: undefined, marks: { deleted: true } };

export type Reaction = ChangeStamp & {
  readonly account: AccountId;
  readonly mine: boolean;
  readonly reaction: string;
};

/** The reaction takes the place of an older one of the same account. Empty: that account has none any longer. */
export const reacted = (record: TextRecord, reaction: Reaction): TextRecord => {
  const { marks } = record;
  const before = marks?.reactions ?? [];
  const known = before.find(({ account }) => account === reaction.account);
  if (marks?.deleted || !isNewer(reaction, known)) return record;
  return { ...record, marks: { ...marks, reactions: [...before.filter((one) => one !== known), reaction] } };
};
