/** How the chat looks on the pages of the owner, in French. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'Apparence du chat',
  rowHint: 'Couleur, accueil et place, avec un aperçu',
  lead: 'Choisissez ce qui va avec vos pages et regardez l’aperçu. Vos choix restent sur cet appareil. Ils comptent dès que la balise ci-dessous est sur vos pages.',
  colour: 'Couleur',
  colours: {
    petrol: 'Pétrole',
    pine: 'Pin',
    ink: 'Encre',
    plum: 'Prune',
    brick: 'Brique',
  },
  other: 'Une autre couleur',
  easy: (ratio) => `Le texte dessus se lit bien : ${ratio} pour 1.`,
  pale: (ratio) => `Sur une page blanche, le bouton se voit mal : ${ratio} pour 1. Il faudrait 3 ou plus.`,
  greeting: 'Message d’accueil',
  greetingHint: 'Une ou deux phrases au-dessus du premier message',
  openers: 'Premiers messages au choix',
  openersHint: 'Un par ligne. Les visiteurs peuvent les modifier avant l’envoi.',
  corner: 'Coin',
  right: 'En bas à droite',
  left: 'En bas à gauche',
  cornerHint: 'Change de côté sur les pages lues de droite à gauche.',
  likePage: 'Comme la page',
  preview: 'Aperçu du chat sur une page',
  tag: 'Votre balise',
  tagHint: 'Mettez-la dans vos pages à la place de celle qui s’y trouve.',
};
