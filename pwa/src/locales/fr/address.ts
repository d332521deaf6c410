/** The page with the address, the snippet and the check of a page, in French. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'Votre boîte de réception est prête',
  lead: 'Placez l’extrait de code sur votre site. Les messages des visiteurs arrivent ici.',
  heading: 'Adresse et extrait de code',
  address: 'Votre adresse',
  tagCheck,
  addressHint: 'Elle n’appartient qu’à vous et prouve que c’est bien vous qui répondez.',
  copyAddress: 'Copier l’adresse',
  snippet: 'Extrait de code',
  withdrawn: 'Il n’y a pas d’extrait de code pour le moment.',
  withdrawnMore:
    'Cette version du chat a un problème connu. Demandez la version corrigée à l’administrateur de ce serveur, puis rechargez cette page.',
  snippetHint: 'Collez-le avant la balise body fermante de vos pages.',
  copySnippet: 'Copier l’extrait de code',
  copied: 'Copié',
  notCopied: 'Le navigateur n’a pas autorisé la copie. Le texte est sélectionné\u00a0: copiez-le vous-même.',
  seeItWork: 'Voir le résultat',
  waiting: 'En attente du premier message',
  arrived: 'Le premier message est arrivé.',
  open: 'Ouvrir la conversation',
  demo: 'Essayer sur le site de démonstration',
  newTab: 's’ouvre dans un nouvel onglet',
  toInbox: 'Aller à la boîte de réception',
  onlyCopy: 'Cet appareil détient la seule copie.',
  onlyCopyMore:
    'Il n’y a pas encore de sauvegarde. Si vous perdez cet appareil ou si les données de son navigateur sont effacées, cette adresse et ses conversations sont perdues.',
};
