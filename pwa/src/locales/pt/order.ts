/** Keeping order: closing, snoozing and filtering conversations, in Portuguese. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'Encerrar',
  reopen: 'Reabrir',
  more: 'Mais',
  snooze: 'Adiar',
  snoozeUntil: {
    afternoon: 'Até hoje à tarde',
    tomorrow: 'Até amanhã',
    monday: 'Até a próxima segunda-feira',
    'they-write': 'Até a pessoa escrever',
  },
  ownTime: 'Escolher uma hora…',
  ownTimeHeading: 'Adiar até',
  ownTimeIsPast: 'Escolha um momento que ainda não passou.',
  wake: 'Cancelar o adiamento',
  markUnread: 'Marcar como não lida',
  markRead: 'Marcar como lida',
  failed: 'Este navegador não conseguiu guardar isso.',
  snoozedUntil: (when) => `adiada até ${when}`,
  snoozedForNow: 'adiada até a pessoa escrever',
  closed: 'encerrada',
  markedUnread: 'marcada como não lida',

  select: 'Selecionar várias',
  selected: (many) => `Selecionadas: ${String(many)}`,
  selectAll: 'Selecionar todas',
  endSelect: 'Parar de selecionar',
  selectOne: (name) => `Selecionar ${name}`,

  filter: 'Filtrar',
  show: 'Mostrar',
  kinds: { open: 'Abertas', snoozed: 'Adiadas', closed: 'Encerradas', blocked: 'Bloqueadas' },
  only: 'Somente',
  unread: 'Não lidas',
  tag: 'Etiqueta',
  reset: 'Redefinir',
  done: 'Concluir',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['somente não lidas'] : []), ...(tag === undefined ? [] : [`etiqueta “${tag}”`])].join(', '),
  endFilter: 'Mostrar todas as conversas abertas',
  nothing: {
    open: 'Nenhuma conversa aberta',
    snoozed: 'Nenhuma conversa adiada',
    closed: 'Nenhuma conversa encerrada',
    blocked: 'Nenhuma conversa bloqueada',
  },
  nothingNarrowed: 'Nenhuma conversa corresponde ao filtro',
};
