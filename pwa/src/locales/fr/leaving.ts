/** A visitor who has left, in French. `who`: the name of the contact, or what stands for one without a name. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} vous demande de supprimer cette conversation. Rien ne se passe avant votre décision.`,
  keep: 'Conserver',
  delete: 'Supprimer',
  heading: (who) => `Supprimer la conversation avec ${who}\u202f?`,
  consequences: [
    'Sur cet appareil, tous les messages et le nom sont supprimés définitivement.',
    'Vos autres appareils conservent les leurs jusqu’à ce que vous les y supprimiez aussi.',
    'Une sauvegarde faite auparavant peut encore les contenir.',
  ],
  forGood: 'Supprimer définitivement',
};
