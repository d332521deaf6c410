/** All texts of the widget in Spanish. The reader is addressed with "tú". */
import type { Strings } from '../en.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? 'Puedes seguir escribiendo: los mensajes se enviarán más tarde.'
    : count(waiting, { one: '{n} mensaje espera aquí.', other: '{n} mensajes esperan aquí.' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'Puedes seguir escribiendo. Los mensajes se enviarán cuando vuelvas a tener conexión.'
    : count(waiting, {
        one: '{n} mensaje espera en este dispositivo y se enviará cuando vuelvas a tener conexión.',
        other: '{n} mensajes esperan en este dispositivo y se enviarán cuando vuelvas a tener conexión.',
      });

const newMessages = (arrived: number): string => count(arrived, { one: '{n} nuevo', other: '{n} nuevos' });

const arrivedLate = (arrived: number): string =>
  count(arrived, { one: '{n} llegó con retraso', other: '{n} llegaron con retraso' });

export const strings: Strings = {
  lang: 'es',
  openChat: 'Abrir el chat',
  changed: ['Este chat ha sido modificado', 'Un archivo no es el que esta página espera. No se ha enviado nada.'],
  unreachable: ['El chat no se ha cargado', 'Comprueba tu conexión e inténtalo de nuevo.'],
  forbidden: ['El chat no se ha cargado', 'Esta página no lo permite. Avisa a su propietario.'],
  closeChat: 'Cerrar el chat',
  chatWith: (name) => `Chat con ${name}`,
  hidePreview: 'Ocultar la vista previa',
  unread: (unread) => count(unread, { one: '{n} mensaje sin leer', other: '{n} mensajes sin leer' }),
  back: 'Volver a la conversación',
  hello: 'Hola, ¿en qué podemos ayudarte?',
  onlyYou: (name) => `Solo tú y ${name} podéis leer esto`,
  fullStop: '.',
  noAccount: 'Sin cuenta ni contraseña. Vuelve en este navegador y la conversación seguirá aquí.',
  noAccountHere: 'Sin cuenta ni contraseña.',
  openers: 'Mensajes sugeridos',
  more: 'Más',
  stopped: 'Chat detenido, no se ha enviado nada',
  draftKept: 'Tu borrador se conserva:',
  broken: ['El chat no ha podido iniciarse', 'Recarga esta página y vuelve a abrir el chat.'],
  notFinished: ['El chat no ha terminado de cargarse.', 'Comprueba tu conexión. Lo que escribes se conserva aquí.'],
  tryAgain: 'Intentar de nuevo',
  tryNow: 'Intentar ahora',
  ok: 'Aceptar',
  noConnection: (kind, waiting) =>
    kind === 'offline'
      ? ['No tienes conexión.', backOnline(waiting)]
      : ['El servidor del chat no responde.', waits(waiting)],
  forgets: 'Este navegador no conservará tu chat.',
  forgetsHow: 'Cuando cierres la ventana, este chat desaparecerá.',
  notConfirmed: (name, day) => `La bandeja de entrada de ${name} no se ha confirmado desde el ${day}.`,
  messages: 'Mensajes',
  loading: 'Cargando',
  you: 'Tú',
  isWriting: (name) => `${name} está escribiendo`,
  showMore: 'Mostrar más',
  showLess: 'Mostrar menos',
  arrivedAt: (time) => `Recibido a las ${time}`,
  status: {
    sending: 'Enviando',
    waiting: 'En espera',
    sent: 'Enviado',
    delivered: 'Entregado',
    read: 'Leído',
    'not-sent': 'No enviado',
  },
  retry: 'Reintentar',
  message: 'Mensaje',
  write: 'Escribe un mensaje',
  send: 'Enviar',
  attach: 'Adjuntar archivos',
  notKept: 'Este mensaje no se ha podido guardar, así que no se ha enviado. Tu texto sigue aquí. Inténtalo de nuevo.',
  tooLong: 'Es demasiado largo para un solo mensaje. Acórtalo o envíalo por partes.',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? 'Ir al más reciente' : `Ir al más reciente, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `Ir hacia arriba, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
