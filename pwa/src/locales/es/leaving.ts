/** A visitor who has left, in Spanish. `who`: the name of the contact, or what stands for one without a name. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} te pide que elimines esta conversación. No pasa nada hasta que decidas.`,
  keep: 'Conservar',
  delete: 'Eliminar',
  heading: (who) => `¿Eliminar la conversación con ${who}?`,
  consequences: [
    'En este dispositivo se eliminan para siempre todos los mensajes y el nombre.',
    'Tus otros dispositivos conservan los suyos hasta que los elimines también allí.',
    'Una copia de seguridad hecha antes puede seguir teniéndolos.',
  ],
  forGood: 'Eliminar para siempre',
};
