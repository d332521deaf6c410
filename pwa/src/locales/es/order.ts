/** Keeping order: closing, snoozing and filtering conversations, in Spanish. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'Cerrar',
  reopen: 'Reabrir',
  more: 'Más',
  snooze: 'Posponer',
  snoozeUntil: {
    afternoon: 'Esta tarde',
    tomorrow: 'Mañana',
    monday: 'El próximo lunes',
    'they-write': 'Hasta que escriba',
  },
  ownTime: 'Elegir una hora…',
  ownTimeHeading: 'Posponer hasta',
  ownTimeIsPast: 'Elige un momento que aún no haya pasado.',
  wake: 'Dejar de posponer',
  markUnread: 'Marcar como no leída',
  markRead: 'Marcar como leída',
  failed: 'Este navegador no pudo guardarlo.',
  snoozedUntil: (when) => `pospuesta hasta: ${when}`,
  snoozedForNow: 'pospuesta hasta que escriba',
  closed: 'cerrada',
  markedUnread: 'marcada como no leída',

  select: 'Seleccionar varias',
  selected: (many) => `Seleccionadas: ${String(many)}`,
  selectAll: 'Seleccionar todas',
  endSelect: 'Dejar de seleccionar',
  selectOne: (name) => `Seleccionar ${name}`,

  filter: 'Filtrar',
  show: 'Mostrar',
  kinds: { open: 'Abiertas', snoozed: 'Pospuestas', closed: 'Cerradas', blocked: 'Bloqueadas' },
  only: 'Solo',
  unread: 'No leídas',
  tag: 'Etiqueta',
  reset: 'Restablecer',
  done: 'Listo',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['solo no leídas'] : []), ...(tag === undefined ? [] : [`etiqueta «${tag}»`])].join(', '),
  endFilter: 'Mostrar todas las conversaciones abiertas',
  nothing: {
    open: 'Ninguna conversación abierta',
    snoozed: 'Ninguna conversación pospuesta',
    closed: 'Ninguna conversación cerrada',
    blocked: 'Ninguna conversación bloqueada',
  },
  nothingNarrowed: 'Ninguna conversación coincide con el filtro',
};
