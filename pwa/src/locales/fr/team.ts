/** Colleagues who answer the same visitors, in French. */
import type { team as english } from '../en-team.ts';

export const team: typeof english = {
  heading: 'Équipe',
  rowHint: 'Qui répond à vos visiteurs avec vous',
  lead: 'Toutes les personnes de cette liste lisent désormais ce que les visiteurs écrivent et peuvent répondre. Les visiteurs voient combien elles sont, et leurs noms.',
  you: 'Vous',
  owner: 'Propriétaire',
  colleague: 'Collègue',
  invite: 'Inviter un collègue',
  inviteHint:
    'Envoyez ce lien à une seule personne. Il sert une fois, pendant sept jours. Qui l’a peut rejoindre l’équipe.',
  link: 'Lien de l’invitation',
  copyLink: 'Copier le lien',
  picture: 'Le lien sous forme de code QR',
  invitation: (until) => `Invitation ouverte, jusqu’au ${until}`,
  showLink: 'Afficher le lien',
  withdraw: 'Retirer',
  remove: 'Retirer',
  removeOne: (name) => `Retirer ${name}`,
  ask: (name) => `Retirer ${name} de l’équipe ?`,
  askNew: 'À partir de maintenant : aucun nouveau message.',
  askOld: 'Ce qui a déjà été lu reste sur les appareils de cette personne.',
  keep: 'Garder',
  pending: 'Part avec la prochaine connexion.',
  otherDevice: 'L’équipe ne peut être modifiée que sur un appareil qui a la clé du compte.',
  otherRoster:
    'Le serveur montre une autre liste pour votre équipe, signée avec votre clé. Rien ne change tant que ce n’est pas réglé. Demandez à l’opérateur du serveur.',
  failed: 'L’équipe n’a pas pu être lue. Rechargez la page pour réessayer.',
  joined: 'Équipes pour lesquelles vous répondez',
  waiting: 'En attente que le propriétaire vous fasse entrer',
  member: 'Vous lisez leurs visiteurs et leur répondez',
  leave: 'Quitter',
  joinHeading: 'Rejoindre une équipe ?',
  joinLead:
    'Vous lirez désormais ce que les visiteurs écrivent à cette adresse, et vous leur répondrez. L’équipe et ses visiteurs voient votre nom.',
  joinAddress: 'Adresse de l’équipe',
  join: 'Rejoindre',
  notNow: 'Pas maintenant',
  joinWords: (code) => `J’accepte l’invitation dans votre équipe. Code : ${code}`,
  seal: (name) => `Seuls ${name} et votre équipe peuvent lire ceci`,
  sealVisitor: 'Seuls ce visiteur et votre équipe peuvent lire ceci',
};
