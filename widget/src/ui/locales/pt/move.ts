/** A chat that goes on in another browser, in Portuguese. */
import type { MoveWords } from '../move-words.ts';
import { count as counted } from './count.ts';

export const move: MoveWords = {
  move: 'Continuar no celular',
  picture: 'Imagem para ler com a câmera do seu celular',
  how: 'Aponte a câmera do celular para ela. Ou abra o chat lá, escolha “Tenho um código” no menu e digite os oito caracteres.',
  lasts: (when) => `Vale por ${when}.`,
  sixDigits: 'Seis dígitos que o seu celular mostra',
  noDigits: 'Seu celular não mostra dígitos? Então outro aparelho usou o código: cancele.',
  go: 'Continuar no celular',
  connecting: 'Conectando',
  going: 'Suas mensagens estão a caminho',
  cancel: 'Cancelar',
  again: 'Tentar de novo',
  haveCode: 'Tenho um código',
  code: 'Oito caracteres que o outro navegador mostra',
  next: 'Próximo',
  asks: 'Continuar este chat aqui?',
  asksLead: (name) =>
    `Seu chat com ${name} segue neste navegador. O outro navegador guarda as mensagens dele até você removê-las lá.`,
  stranger: 'Outra pessoa enviou este link a você? Então o chat é dela: feche-o.',
  goHere: 'Continuar aqui',
  goNot: 'Não continuar',
  typeThere: 'Digite estes dígitos no outro navegador',
  waits: 'Aguardando o outro navegador',
  secret: 'Não os dê a outra pessoa. Eles abrem o seu chat.',
  isYours: 'Este é o seu chat?',
  comesAlong: (count) =>
    counted(count, {
      one: '{n} mensagem vem junto. A mais recente:',
      other: '{n} mensagens vêm junto. As mais recentes:',
    }),
  yourText: 'Você:',
  ends: {
    code: 'Isto não é um código. Ele tem oito letras e dígitos.',
    expired: 'O tempo acabou, ou o código já foi usado. Pegue um novo no navegador que tem o chat.',
    unreachable: 'Não há conexão com o servidor do chat. O chat fica onde está. Tente de novo quando estiver online.',
    limited: 'Tentativas demais em uma hora. O chat fica onde está. Tente de novo mais tarde.',
    digits: 'Os dígitos não são os mesmos. O chat fica aqui. Tente de novo com um novo código.',
    refused: 'O que chegou não é do seu outro navegador, então nada foi trazido. Tente de novo com um novo código.',
    occupied: 'Já existe um chat neste navegador. Para continuar o outro aqui, esqueça este primeiro.',
    impossible: 'Este chat não pode continuar em outro navegador. Ele fica onde está.',
  },
  moved: 'Escreva no outro navegador.',
  movedHint: 'As novas respostas chegam lá.',
  notKnownYet: (name) => `${name} vai saber assim que este navegador estiver online. Até lá, deixe esta página aberta.`,
  remove: 'Remover deste navegador',
  stay: 'Voltar a escrever aqui',
  areThere: 'Suas mensagens estão no outro navegador? Aqui elas são removidas de vez.',
};
