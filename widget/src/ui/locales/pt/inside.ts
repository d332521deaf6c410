/** The menu and what is one step inside the chat, in Portuguese. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'Número de segurança',
  compare: (name) =>
    `Peça a ${name} o número, na loja ou por telefone. Se for o mesmo, ninguém pode ler a conversa nem se passar pelo outro lado.`,
  compareByPicture: 'Na loja, a caixa de entrada pode ler a imagem com a câmera.',
  safetyPicture: 'Imagem do número de segurança',
  noNumber: 'O número aparece aqui depois da sua primeira mensagem.',
  readers: 'Quem pode ler isto',
  you: 'Você',
  answersFor: (name) => `Responde por ${name}`,
  told: {
    seesPage: 'Eles veem em que página você está',
    seesNothing: 'Só suas mensagens são enviadas',
    page: 'Página',
    address: 'Endereço',
    language: 'Idioma',
    cameFrom: 'Veio de',
    send: 'Enviar isto com minhas mensagens',
    when: 'Enviado com o que você escreve, e de novo quando você muda de página.',
  },
  forget: 'Esquecer este chat',
  forgetLead: 'Se você escrever de novo mais tarde, será um chat novo com um novo número de segurança.',
  consequences: (name) => [
    ['Neste navegador', 'Todas as mensagens e seu nome são removidos na hora.'],
    [`Com ${name}`, 'Lá aparece que você saiu. O que está lá fica lá.'],
    ['No servidor do chat', 'O que espera por você lá é apagado.'],
  ],
  askToDelete: (name) => `Pedir também a ${name} que o apague`,
  askToDeleteHint: 'A decisão é do outro lado. Você não será avisado.',
  keep: 'Manter',
  forgetting: 'Despedindo-se. Leva alguns segundos',
  notForgotten: 'Este navegador não removeu tudo. Feche as outras abas deste site e tente de novo.',
};
