/** The keys of the inbox, and the list of them, in Portuguese. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'Teclado',
  rowHint: 'As teclas da caixa de entrada',
  palette: 'Encontrar uma ação',
  paletteAsk: 'O que quer fazer?',
  thisConversation: 'Esta conversa',
  goTo: 'Ir para',
  nothingFound: 'Nada encontrado',
  anywhere: 'Em qualquer lugar',
  inList: 'Na lista',
  inConversation: 'Em uma conversa',
  thisList: 'Esta lista',
  next: 'Próxima, anterior',
  open: 'Abrir',
  reply: 'Responder',
  closing: 'Encerrar ou reabrir',
  letters: 'Letras isoladas',
  lettersHint: (search) => `Desative-as se você usa controle por voz. ${search} continua.`,
  ctrl: 'Ctrl',
};
