/** All texts of the widget in Portuguese. The reader is addressed with "você"; words as in Brazil. */
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
    ? 'Você ainda pode escrever: as mensagens serão enviadas mais tarde.'
    : count(waiting, { one: '{n} mensagem espera aqui.', other: '{n} mensagens esperam aqui.' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'Você ainda pode escrever. As mensagens serão enviadas quando a conexão voltar.'
    : count(waiting, {
        one: '{n} mensagem espera neste dispositivo e será enviada quando a conexão voltar.',
        other: '{n} mensagens esperam neste dispositivo e serão enviadas quando a conexão voltar.',
      });

const newMessages = (arrived: number): string => count(arrived, { one: '{n} nova', other: '{n} novas' });

const arrivedLate = (arrived: number): string =>
  count(arrived, { one: '{n} chegou atrasada', other: '{n} chegaram atrasadas' });

export const strings: Strings = {
  lang: 'pt',
  openChat: 'Abrir o chat',
  changed: ['Este chat foi alterado', 'Um arquivo não é o que esta página espera. Nada foi enviado.'],
  unreachable: ['O chat não carregou', 'Verifique sua conexão e tente de novo.'],
  forbidden: ['O chat não carregou', 'Esta página não permite. Avise o responsável por ela.'],
  closeChat: 'Fechar o chat',
  chatWith: (name) => `Chat com ${name}`,
  hidePreview: 'Ocultar a prévia',
  unread: (unread) => count(unread, { one: '{n} mensagem não lida', other: '{n} mensagens não lidas' }),
  back: 'Voltar à conversa',
  hello: 'Olá, como podemos ajudar?',
  onlyYou: (name) => `Só você e ${name} podem ler isto`,
  fullStop: '.',
  noAccount: 'Sem conta e sem senha. Volte neste navegador e a conversa continuará aqui.',
  noAccountHere: 'Sem conta e sem senha.',
  openers: 'Mensagens sugeridas',
  more: 'Mais',
  stopped: 'Chat interrompido, nada foi enviado',
  draftKept: 'Seu rascunho está guardado:',
  broken: ['O chat não pôde ser iniciado', 'Recarregue esta página e abra o chat de novo.'],
  notFinished: ['O chat não terminou de carregar.', 'Verifique sua conexão. O que você escreve fica guardado aqui.'],
  tryAgain: 'Tentar de novo',
  tryNow: 'Tentar agora',
  ok: 'OK',
  noConnection: (kind, waiting) =>
    kind === 'offline'
      ? ['Você está sem conexão.', backOnline(waiting)]
      : ['O servidor do chat não responde.', waits(waiting)],
  forgets: 'Este navegador não vai guardar seu chat.',
  forgetsHow: 'Quando você fechar a janela, este chat desaparecerá.',
  notConfirmed: (name, day) => `A caixa de entrada de ${name} não é confirmada desde ${day}.`,
  messages: 'Mensagens',
  loading: 'Carregando',
  you: 'Você',
  isWriting: (name) => `${name} está escrevendo`,
  showMore: 'Mostrar mais',
  showLess: 'Mostrar menos',
  arrivedAt: (time) => `Chegou às ${time}`,
  status: {
    sending: 'Enviando',
    waiting: 'Esperando',
    sent: 'Enviada',
    delivered: 'Entregue',
    read: 'Lida',
    'not-sent': 'Não enviada',
  },
  retry: 'Reenviar',
  message: 'Mensagem',
  write: 'Escreva uma mensagem',
  send: 'Enviar',
  attach: 'Anexar arquivos',
  notKept: 'Esta mensagem não pôde ser guardada, por isso não foi enviada. Seu texto ainda está aqui. Tente de novo.',
  tooLong: 'É longo demais para uma só mensagem. Encurte o texto ou envie em partes.',

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
    jump: (arrived) => (arrived === 0 ? 'Ir para a mais recente' : `Ir para a mais recente, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `Ir para cima, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
