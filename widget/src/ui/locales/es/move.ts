/** A chat that goes on in another browser, in Spanish. */
import type { MoveWords } from '../move-words.ts';
import { count as counted } from './count.ts';

export const move: MoveWords = {
  move: 'Continuar en tu teléfono',
  picture: 'Imagen para escanear con la cámara de tu teléfono',
  how: 'Apunta con la cámara de tu teléfono. O abre allí el chat, elige «Tengo un código» en su menú y escribe los ocho caracteres.',
  lasts: (when) => `Sirve durante ${when}.`,
  sixDigits: 'Seis cifras que muestra tu teléfono',
  noDigits: '¿Tu teléfono no muestra cifras? Entonces otro dispositivo ha usado el código: cancela.',
  go: 'Continuar en el teléfono',
  connecting: 'Conectando',
  going: 'Tus mensajes están en camino',
  cancel: 'Cancelar',
  again: 'Intentarlo de nuevo',
  haveCode: 'Tengo un código',
  code: 'Ocho caracteres que muestra tu otro navegador',
  next: 'Siguiente',
  asks: '¿Continuar este chat aquí?',
  asksLead: (name) =>
    `Tu chat con ${name} sigue en este navegador. El otro navegador conserva sus mensajes hasta que los elimines allí.`,
  stranger: '¿Otra persona te ha enviado este enlace? Entonces es su chat: ciérralo.',
  goHere: 'Continuar aquí',
  goNot: 'No continuar',
  typeThere: 'Escribe estas cifras en el otro navegador',
  waits: 'Esperando al otro navegador',
  secret: 'No se las des a otra persona. Abren tu chat.',
  isYours: '¿Es este tu chat?',
  comesAlong: (count) =>
    counted(count, {
      one: '{n} mensaje viene con él. El más reciente:',
      other: '{n} mensajes vienen con él. Los más recientes:',
    }),
  yourText: 'Tú:',
  ends: {
    code: 'Esto no es un código. Tiene ocho letras y cifras.',
    expired: 'El tiempo ha terminado o el código ya se usó. Obtén uno nuevo en el navegador que tiene el chat.',
    unreachable:
      'No hay conexión con el servidor del chat. El chat se queda donde está. Inténtalo de nuevo cuando tengas conexión.',
    limited: 'Demasiados intentos en una hora. El chat se queda donde está. Inténtalo más tarde.',
    digits: 'Las cifras no son las mismas. El chat se queda aquí. Inténtalo con un código nuevo.',
    refused: 'Lo que llegó no es de tu otro navegador, así que no se tomó nada. Inténtalo con un código nuevo.',
    occupied: 'Ya hay un chat en este navegador. Para continuar el otro aquí, olvida primero este.',
    impossible: 'Este chat no puede continuar en otro navegador. Se queda donde está.',
  },
  moved: 'Escribe en el otro navegador.',
  movedHint: 'Las respuestas nuevas llegan allí.',
  notKnownYet: (name) =>
    `${name} lo sabrá en cuanto este navegador tenga conexión. Hasta entonces, deja esta página abierta.`,
  remove: 'Eliminarlo de este navegador',
  stay: 'Volver a escribir aquí',
  areThere: '¿Están tus mensajes en el otro navegador? Aquí se eliminan para siempre.',
};
