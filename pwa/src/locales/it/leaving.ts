/** A visitor who has left, in Italian. `who`: the name of the contact, or what stands for one without a name. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} ti chiede di eliminare questa conversazione. Non succede nulla prima che tu decida.`,
  keep: 'Conserva',
  delete: 'Elimina',
  heading: (who) => `Eliminare la conversazione con ${who}?`,
  consequences: [
    'Su questo dispositivo vengono eliminati definitivamente tutti i messaggi e il nome.',
    'I tuoi altri dispositivi conservano i loro finché non li elimini anche lì.',
    'Un backup fatto in precedenza può contenerli ancora.',
  ],
  forGood: 'Elimina definitivamente',
};
