/** Two device lists of one contact, in Spanish. `who`: the name of the contact, or a word for one without a name. */
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who} tiene dos listas de dispositivos`,
  lead: (who) =>
    `Ambas están firmadas con la misma clave y llevan el mismo número. O bien una copia restaurada se adelantó, o bien otra persona se hace pasar por ${who}. CipherChat no puede saberlo. ${who} sí.`,
  stopped: (who) => `Por ahora no se envía nada a ${who}.`,
  waiting: (waiting) =>
    count(waiting, {
      one: '{n} mensaje espera en este dispositivo.',
      other: '{n} mensajes esperan en este dispositivo.',
    }),
  arrives: 'Lo que llega se muestra.',
  steps: (who) => [
    `Habla con ${who} por teléfono o en persona. No preguntes en este chat.`,
    `Pregunta qué dispositivos son de ${who} y si se usó un código para restaurar.`,
  ],
  lists: ['Lista A', 'Lista B'],
  version: (version, day) => `Versión ${String(version)}, ${day}`,
  since: (day) => `desde el ${day}`,
  inBoth: 'en ambas',
  onlyHere: 'solo aquí',
  held: 'Esta es la lista que has usado hasta ahora.',
  other: 'Esta es la que entrega el servidor.',
  chosen: 'Elegida en uno de tus dispositivos.',
  goOn: (list) => `Seguir con ${list}`,
  neither: 'Ninguna, decidir más tarde',
  neitherHint: 'Se informa a tus otros dispositivos. Puedes cambiarlo mientras aquí se conozcan ambas listas.',
  decided:
    'Elegiste la lista A y el servidor usa la lista B, así que no se envía nada. Espera a que el servidor vuelva a tener la lista A o elige de nuevo.',
  notSaved: 'Este navegador no pudo guardarlo. Libera espacio y vuelve a intentarlo.',
  open: 'Comparar las dos listas',
  own: {
    heading: 'Tu cuenta tiene dos listas de dispositivos',
    lead: 'Ambas están firmadas con tu clave y llevan el mismo número. O bien una copia restaurada se adelantó, o bien otra persona se hace pasar por ti. CipherChat no puede saberlo. Tú sí.',
    stopped: 'Por ahora tus otros dispositivos no reciben nada de este.',
    arrives: 'Tus contactos siguen recibiendo lo que escribes aquí.',
    steps: [
      'Sigue con la lista en la que conoces todos los dispositivos.',
      'Si no conoces ninguna de las dos, otra persona tiene tu clave. Díselo a tus contactos, y no en este chat.',
    ],
    decided: 'Ya has elegido. Puedes volver a elegir mientras aquí se conozcan ambas listas.',
  },
};
