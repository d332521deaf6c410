/** What is counted on this device, in Portuguese. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'Estatísticas',
  rowHint: 'Quantas pessoas escrevem, quando, e em quanto tempo você responde',
  lead: 'Contado neste dispositivo, não enviado a lugar nenhum.',
  period: 'Período',
  days: '14 dias',
  months: '3 meses',
  all: 'Tudo',
  conversations: 'Novas conversas',
  half: 'Metade respondida em até',
  messages: 'Mensagens de visitantes',
  answerTime: 'Tempo até a primeira resposta',
  later: 'Mais tarde',
  notYet: 'Ainda sem resposta',
  byWeekday: 'Mensagens de visitantes por dia da semana',
  byHour: 'Mensagens de visitantes por hora',
  notCounted:
    'Não se conta o que foi excluído nem o que não está neste dispositivo. As horas e os dias são os deste dispositivo.',
  empty: 'Ninguém escreveu neste período.',
  counting: 'Contando',
  failed: 'Não foi possível ler as mensagens. Recarregue para tentar de novo.',
};
