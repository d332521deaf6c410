/** What the back end of the owner's site says of its users, in French. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: 'Clients confirmés par votre site',
  lead: 'Si l’on se connecte à un compte sur votre site, celui-ci peut dire qui écrit. Saisissez sa clé publique : ce qu’il signe s’affiche comme confirmé. Il y a des exemples pour Node et PHP.',
  empty: 'Pas encore de clé : aucun nom n’est confirmé.',
  label: 'Nom du site',
  labelHint: 'Affiché comme « Confirmé par … »',
  key: 'Clé publique',
  keyHint: 'Le fichier PEM de la clé publique, ou ses octets. Ed25519 ou P-256. Ne saisissez jamais une clé privée.',
  add: 'Ajouter la clé',
  notAKey: 'Ce n’est pas une clé publique utilisable. Copiez tout le fichier, avec sa première et sa dernière ligne.',
  remove: (label) => `Retirer ${label}`,
  by: (label) => `Confirmé par ${label}`,
  bySite: 'Confirmé par votre site',
  name: 'Nom',
  customer: 'Numéro de client',
  mail: 'E-mail',
  checked: (when) => `Vérifié : ${when}, connecté sur votre site.`,
  userBefore: (user) => `Votre site a nommé un autre client dans ce chat auparavant : ${user}`,
  expired: 'Une confirmation est arrivée trop tard et ne compte pas.',
  otherAddress: 'Une confirmation était pour un autre visiteur ou une autre boîte et ne compte pas.',
  unknownKey: 'Une confirmation a été signée avec une clé absente de vos réglages.',
  invalid: 'Une confirmation était abîmée ou ne venait pas de votre site et ne compte pas.',
};
