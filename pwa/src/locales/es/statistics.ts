/** What is counted on this device, in Spanish. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'Estadísticas',
  rowHint: 'Cuántas personas escriben, cuándo y con qué rapidez responde',
  lead: 'Contado en este dispositivo, no se envía a ninguna parte.',
  period: 'Periodo',
  days: '14 días',
  months: '3 meses',
  all: 'Todo',
  conversations: 'Conversaciones nuevas',
  half: 'La mitad respondida en menos de',
  messages: 'Mensajes de visitantes',
  answerTime: 'Tiempo hasta la primera respuesta',
  later: 'Más tarde',
  notYet: 'Aún sin respuesta',
  byWeekday: 'Mensajes de visitantes por día de la semana',
  byHour: 'Mensajes de visitantes por hora',
  notCounted:
    'No se cuenta lo que se eliminó ni lo que no está en este dispositivo. Las horas y los días son los de este dispositivo.',
  empty: 'Nadie ha escrito en este periodo.',
  counting: 'Contando',
  failed: 'No se pudieron leer los mensajes. Recargue para intentarlo de nuevo.',
};
