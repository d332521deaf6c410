/** The keys of the inbox, and the list of them, in Spanish. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'Teclado',
  rowHint: 'Las teclas de la bandeja de entrada',
  palette: 'Buscar una acción',
  paletteAsk: '¿Qué quieres hacer?',
  thisConversation: 'Esta conversación',
  goTo: 'Ir a',
  nothingFound: 'No se encontró nada',
  anywhere: 'En cualquier lugar',
  inList: 'En la lista',
  inConversation: 'En una conversación',
  thisList: 'Esta lista',
  next: 'Siguiente, anterior',
  open: 'Abrir',
  reply: 'Responder',
  closing: 'Cerrar o reabrir',
  letters: 'Letras sueltas',
  lettersHint: (search) => `Desactívalas si usas el control por voz. ${search} se mantiene.`,
  ctrl: 'Ctrl',
};
