/** The words for a visitor who has left, in German. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} bittet Sie, diese Unterhaltung zu löschen. Es geschieht nichts, bevor Sie entscheiden.`,
  keep: 'Behalten',
  delete: 'Löschen',
  heading: (who) => `Unterhaltung mit ${who} löschen?`,
  consequences: [
    'Auf diesem Gerät werden alle Nachrichten und der Name endgültig gelöscht.',
    'Ihre anderen Geräte behalten sie, bis Sie sie auch dort löschen.',
    'In einem früheren Backup können sie noch enthalten sein.',
  ],
  forGood: 'Endgültig löschen',
};
