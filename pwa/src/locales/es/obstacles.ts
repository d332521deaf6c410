/** What keeps answers from being sent, in Spanish. */
import type { obstacle as english } from '../en-obstacles.ts';

export const obstacle: typeof english = {
  'other-keys': (name) => [
    `Puede que no sea ${name}`,
    'El servidor ofreció a otra persona con esta dirección. Nos detuvimos antes de que nada saliera de este dispositivo.',
  ],
  fork: (name) => [
    `Puede que no sea ${name}`,
    'El servidor dio dos respuestas distintas sobre su identidad. Nos detuvimos antes de que nada saliera de este dispositivo.',
  ],
  rollback: (name) => [
    `Puede que no sea ${name}`,
    'El servidor dio una respuesta más antigua que una que ya tenemos. Nos detuvimos antes de que nada saliera de este dispositivo.',
  ],
  'server-behind': (name) => [
    `No se puede contactar con ${name} en este momento`,
    'Al servidor le faltan sus claves más recientes. Tus mensajes se quedan en este dispositivo y se envían en cuanto su dispositivo haya estado en línea.',
  ],
  'list-missing': (name) => [
    `Es posible que ${name} haya cambiado de dispositivos`,
    'Uno de sus mensajes menciona dispositivos que el servidor no conoce. «Reintentar» envía tu mensaje a los dispositivos que conocemos.',
  ],
  'away-too-long': (name) => [
    `${name} lleva tiempo sin aparecer`,
    'Hace más de 45 días que no vuelve. Tus mensajes esperan en este dispositivo hasta que regrese.',
  ],
  'unknown-address': (name) => [
    `No se encuentra a ${name}`,
    'El servidor ya no conoce esta dirección. Tus mensajes esperan en este dispositivo.',
  ],
  gone: (name) => [
    `${name} salió de este chat`,
    'Ya no se puede enviar nada y no llegará ninguna respuesta. Lo escrito se queda aquí hasta que lo elimines.',
  ],
  limited: (_, when) => ['Muchos mensajes en poco tiempo.', `Esperan aquí y se envían a partir de las ${when}.`],
  'mailbox-full': (name) => [
    `El buzón de ${name} está lleno.`,
    'Tus mensajes esperan aquí y se envían cuando haya espacio.',
  ],
  'server-storage': () => [
    'El servidor del chat no puede guardar mensajes en este momento.',
    'Los tuyos esperan en este dispositivo y se envían en cuanto pueda.',
  ],
  refused: () => [
    'El servidor del chat rechazó un mensaje.',
    'Se conserva en este dispositivo. Pulsa «Reintentar» para enviarlo otra vez.',
  ],
  storage: () => [
    'A este navegador no le queda espacio.',
    'Tu texto sigue en el cuadro de abajo. Libera espacio y vuelve a enviarlo.',
  ],
};
