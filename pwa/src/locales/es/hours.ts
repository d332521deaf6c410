/** When the owner answers, and what visitors read of it, in Spanish. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: 'Horario de atención',
  rowHint: 'Cuándo responde y qué leen los visitantes mientras no está',
  lead: 'Los visitantes lo leen en el chat después de escribir, en su idioma y su zona horaria. Todos sus dispositivos tienen estos datos.',
  tell: 'Mostrar el horario a los visitantes',
  from: (day) => `${day}, desde`,
  until: 'a',
  to: (day) => `${day}, hasta`,
  closed: 'Cerrado',
  addTime: (day) => `Añadir otro horario: ${day}`,
  removeTime: (day) => `Quitar el otro horario: ${day}`,
  timeZone: 'Zona horaria',
  answer: 'Tiempo de respuesta habitual',
  notStated: 'Sin indicar',
  awayText: 'Texto de ausencia',
  awayHint: 'Se muestra cuando está cerrado o no hay nadie. Los visitantes lo leen tal como lo escribe.',
  shown: 'Lo que lee un visitante',
  now: 'Ahora',
  whenOpen: 'Cuando está abierto',
  whenClosed: 'Cuando está cerrado',
  nothing: 'Nada',
  saved: 'Guardado. Los visitantes lo verán la próxima vez que escriban.',
  wrongDay: (day) =>
    `${day}: el final no es posterior al comienzo. Cámbielo y guarde de nuevo. Un horario que pasa de medianoche son dos: hasta las 0:00 y, al día siguiente, desde las 0:00.`,
  textTooLong: 'El texto de ausencia es demasiado largo. Acórtelo y guarde de nuevo.',
  failed: 'No se pudo leer el horario. Recargue para intentarlo de nuevo.',
};
