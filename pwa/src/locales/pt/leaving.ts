/** The words for a visitor who has left, in Portuguese. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} pede que você apague esta conversa. Nada acontece antes da sua decisão.`,
  keep: 'Manter',
  delete: 'Apagar',
  heading: (who) => `Apagar a conversa com ${who}?`,
  consequences: [
    'Neste dispositivo, todas as mensagens e o nome são apagados para sempre.',
    'Os seus outros dispositivos mantêm a cópia deles até você apagar a conversa neles também.',
    'Um backup feito antes ainda pode contê-la.',
  ],
  forGood: 'Apagar para sempre',
};
