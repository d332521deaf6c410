/** What colleagues say and keep among themselves about a conversation, in French. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'Réponse ou note',
  reply: 'Réponse',
  note: 'Note interne',
  onlyTeam: 'Seule votre équipe voit ceci',
  hint: (name) => `Seule votre équipe voit ceci. Cela n’est jamais envoyé à ${name}.`,
  hintVisitor: 'Seule votre équipe voit ceci. Cela n’est jamais envoyé au visiteur.',
  placeholder: 'Écrire une note à votre équipe',
  save: 'Enregistrer la note',
  sending: 'En attente d’envoi',
  notSent: 'Non envoyée',
  notInTeam: 'Vous n’êtes plus dans cette équipe',
  aboutColleague: 'Elle parle de quelqu’un qui est maintenant dans l’équipe',
  refused: 'Le serveur ne l’a pas acceptée',
  unconfirmed: 'Impossible de vérifier qui était dans l’équipe au moment de l’écriture',
  retry: 'Réessayer',
  fault: (name, device, day) =>
    `Un appareil de ${name} (${device}) a envoyé hors de l’équipe quelque chose qui lui était destiné, la dernière fois le ${day}. Cela a été supprimé. Demandez à ${name} de mettre à jour la boîte sur cet appareil.`,
  faultOutside: (address, day) =>
    `${address}, qui n’est pas dans votre équipe, a envoyé quelque chose que seule une équipe envoie, la dernière fois le ${day}. Cela a été supprimé. Rien de vous n’y est allé.`,
  you: 'Vous',
};
