/** The keys of the inbox, and the list of them, in French. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'Clavier',
  rowHint: 'Les touches de la boîte de réception',
  palette: 'Trouver une action',
  paletteAsk: 'Que voulez-vous faire ?',
  thisConversation: 'Cette conversation',
  goTo: 'Aller à',
  nothingFound: 'Rien trouvé',
  anywhere: 'Partout',
  inList: 'Dans la liste',
  inConversation: 'Dans une conversation',
  thisList: 'Cette liste',
  next: 'Suivante, précédente',
  open: 'Ouvrir',
  reply: 'Répondre',
  closing: 'Clôturer ou rouvrir',
  letters: 'Lettres seules',
  lettersHint: (search) => `Désactivez-les si vous utilisez la commande vocale. ${search} reste.`,
  ctrl: 'Ctrl',
};
