/** What stands between messages and below them, in Spanish. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { one: 'Falta {n} mensaje aquí', other: 'Faltan {n} mensajes aquí' }),
  conflict: 'Dos mensajes distintos reclaman este lugar. Se muestran los dos',
  newerVersion: 'Este mensaje necesita una versión más reciente del chat',
  unopened: (unopened, name) =>
    count(unopened, {
      one: `{n} mensaje no se pudo abrir. Si falta algo, pide a ${name} que lo envíe de nuevo`,
      other: `{n} mensajes no se pudieron abrir. Si falta algo, pide a ${name} que lo envíe de nuevo`,
    }),
  held: (held) =>
    count(held, {
      one: '{n} mensaje espera hasta que se sepa quién lo envió',
      other: '{n} mensajes esperan hasta que se sepa quién los envió',
    }),
  renewed: 'Se restableció la sesión segura',
  renewedOften:
    'La sesión segura se restableció varias veces hoy. Si ninguno de los dos cambió de dispositivo, preguntaos por qué',
  notConfirmedSince: (day) => `Sin confirmar desde el ${day}`,
  devicesChanged: (name) => `${name} usa ahora otros dispositivos`,
  ownDevicesChanged:
    'La lista de tus propios dispositivos se cambió en otro lugar. Si no fuiste tú, deja de usar esta dirección',
  deviceAdded: (added, name) =>
    count(added, {
      one: `${name} añadió {n} dispositivo. La bandeja de entrada que verificaste lo confirmó, así que ${name} sigue con la verificación. A partir de ahora puede leer lo que escribes`,
      other: `${name} añadió {n} dispositivos. La bandeja de entrada que verificaste los confirmó, así que ${name} sigue con la verificación. A partir de ahora pueden leer lo que escribes`,
    }),
  verified: (name) => `Verificaste a ${name}`,
  comparedElsewhere: (name) => `Comparaste los números con ${name} en otro dispositivo`,
  notVerified: (name) => `${name} ya no tiene verificación`,
  renamed: (name) => `Ahora se llama ${name}. El nombre no está comprobado`,
  left: (name) => `${name} salió de este chat`,
  asksToDelete: (name) => `${name} te pide que borres este chat`,
  movedOn: (name) => `${name} sigue en otro navegador`,
  gaveUp: (name) =>
    `${name} abandonó esta dirección porque otra persona tiene sus claves. No te fíes de lo último que llegó`,
  deletedHere: 'Borraste este chat en este dispositivo',
  hours: {
    lang: 'es',
    open: (when) => `Abierto hasta: ${when}`,
    closed: (name, when) => `${name} está cerrado. Vuelve a abrir: ${when}`,
    away: (name) => `${name} no está en este momento`,
    answers: (within) => `Tiempo de respuesta habitual: ${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'De un dispositivo que se dio por perdido. Puede que lo haya escrito otra persona.',
  fork: 'Sin confirmar: hay dos listas de dispositivos.',
};
