/** What stands between messages and below them, in Portuguese. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { one: 'Falta {n} mensagem aqui', other: 'Faltam {n} mensagens aqui' }),
  conflict: 'Duas mensagens diferentes disputam este lugar. As duas são mostradas',
  newerVersion: 'Esta mensagem precisa de uma versão mais nova do chat',
  unopened: (unopened, name) =>
    count(unopened, {
      one: `Não foi possível abrir {n} mensagem. Se faltar algo, peça a ${name} que envie de novo`,
      other: `Não foi possível abrir {n} mensagens. Se faltar algo, peça a ${name} que envie de novo`,
    }),
  held: (held) =>
    count(held, {
      one: '{n} mensagem espera até se saber quem a enviou',
      other: '{n} mensagens esperam até se saber quem as enviou',
    }),
  renewed: 'A sessão segura foi redefinida',
  renewedOften:
    'A sessão segura foi redefinida várias vezes hoje. Se nenhum de vocês trocou de dispositivo, perguntem um ao outro por quê',
  notConfirmedSince: (day) => `Sem confirmação desde ${day}`,
  devicesChanged: (name) => `${name} agora usa outros dispositivos`,
  ownDevicesChanged:
    'A lista dos seus próprios dispositivos foi alterada em outro lugar. Se não foi você, deixe de usar este endereço',
  deviceAdded: (added, name) =>
    count(added, {
      one: `${name} adicionou {n} dispositivo. A caixa de entrada que você verificou o confirmou, então ${name} continua com a verificação. De agora em diante ele pode ler o que você escreve`,
      other: `${name} adicionou {n} dispositivos. A caixa de entrada que você verificou os confirmou, então ${name} continua com a verificação. De agora em diante eles podem ler o que você escreve`,
    }),
  verified: (name) => `Você verificou ${name}`,
  comparedElsewhere: (name) => `Você comparou os números com ${name} em outro dispositivo`,
  notVerified: (name) => `${name} não tem mais a verificação`,
  renamed: (name) => `Agora se chama ${name}. O nome não foi verificado`,
  left: (name) => `${name} saiu deste chat`,
  asksToDelete: (name) => `${name} pede que você apague este chat`,
  movedOn: (name) => `${name} continua em outro navegador`,
  gaveUp: (name) =>
    `${name} abandonou este endereço, porque outra pessoa tem as chaves dele. Não confie no que chegou por último`,
  deletedHere: 'Você apagou este chat neste dispositivo',
  hours: {
    lang: 'pt',
    open: (when) => `Aberto até: ${when}`,
    closed: (name, when) => `${name} está fechado. Reabre: ${when}`,
    away: (name) => `${name} não está no momento`,
    answers: (within) => `Tempo de resposta habitual: ${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'De um dispositivo dado como perdido. Pode ter sido escrito por outra pessoa.',
  fork: 'Sem confirmação: existem duas listas de dispositivos.',
};
