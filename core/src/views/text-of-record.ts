/**
 * The wording of a text in the log that is shown. One that this device sealed is in its content until it is edited.
 * Empty for a text that was deleted.
 */
import { decodeContent } from '../contents/content.ts';
import type { TextRecord } from '../rows/records.ts';

export const textOfRecord = (record: TextRecord): string => {
  if (record.marks?.deleted) return '';
  if (record.text !== undefined) return record.text;
  const { body } = decodeContent(record.content);
  return 'text' in body ? body.text : '';
};
