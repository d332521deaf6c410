/** When the owner answers, and what visitors read of it, in Portuguese. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: 'Horário de funcionamento',
  rowHint: 'Quando você responde e o que os visitantes leem enquanto você está fora',
  lead: 'Os visitantes leem isto no chat depois de escrever, no idioma e no fuso horário deles. Todos os seus dispositivos têm estes dados.',
  tell: 'Mostrar o horário aos visitantes',
  from: (day) => `${day}, das`,
  until: 'às',
  to: (day) => `${day}, às`,
  closed: 'Fechado',
  addTime: (day) => `Adicionar outro horário: ${day}`,
  removeTime: (day) => `Remover o outro horário: ${day}`,
  timeZone: 'Fuso horário',
  answer: 'Tempo de resposta habitual',
  notStated: 'Não informado',
  awayText: 'Texto de ausência',
  awayHint: 'Aparece quando está fechado ou não há ninguém. Os visitantes leem o texto como você o escreve.',
  shown: 'O que um visitante lê',
  now: 'Agora',
  whenOpen: 'Quando está aberto',
  whenClosed: 'Quando está fechado',
  nothing: 'Nada',
  saved: 'Salvo. Os visitantes verão isto na próxima vez que escreverem.',
  wrongDay: (day) =>
    `${day}: o fim não vem depois do início. Altere e salve de novo. Um horário que passa da meia-noite vira dois: até 0:00 e, no dia seguinte, a partir de 0:00.`,
  textTooLong: 'O texto de ausência é longo demais. Encurte-o e salve de novo.',
  failed: 'Não foi possível ler o horário. Recarregue para tentar de novo.',
};
