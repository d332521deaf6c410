/** Two device lists of one contact, in French. `who`: the name of the contact, or a word for one without a name. */
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who} a deux listes d’appareils`,
  lead: (who) =>
    `Les deux sont signées avec la même clé et portent le même numéro. Soit une copie restaurée a pris de l’avance, soit quelqu’un d’autre se fait passer pour ${who}. CipherChat ne peut pas le savoir. ${who}, si.`,
  stopped: (who) => `Rien n’est envoyé à ${who} pour l’instant.`,
  waiting: (waiting) =>
    count(waiting, {
      one: '{n} message attend sur cet appareil.',
      other: '{n} messages attendent sur cet appareil.',
    }),
  arrives: 'Ce qui arrive est affiché.',
  steps: (who) => [
    `Appelez ${who} ou voyez-vous. Ne posez pas la question dans ce chat.`,
    `Demandez quels appareils appartiennent à ${who}, et si un code a servi à une restauration.`,
  ],
  lists: ['Liste A', 'Liste B'],
  version: (version, day) => `Version ${String(version)}, ${day}`,
  since: (day) => `depuis le ${day}`,
  inBoth: 'dans les deux',
  onlyHere: 'seulement ici',
  held: 'C’est la liste que vous utilisiez jusqu’ici.',
  other: 'C’est celle que le serveur fournit.',
  chosen: 'Choisie sur l’un de vos appareils.',
  goOn: (list) => `Continuer avec ${list}`,
  neither: 'Aucune, décider plus tard',
  neitherHint:
    'Vos autres appareils en sont informés. Vous pouvez changer d’avis tant que les deux listes sont connues ici.',
  decided:
    'Vous avez choisi la liste A, et le serveur suit la liste B. Rien n’est donc envoyé. Attendez que le serveur revienne à la liste A, ou choisissez de nouveau.',
  notSaved: 'Ce navigateur n’a pas pu l’enregistrer. Libérez de l’espace, puis réessayez.',
  open: 'Comparer les deux listes',
  own: {
    heading: 'Votre compte a deux listes d’appareils',
    lead: 'Les deux sont signées avec votre clé et portent le même numéro. Soit une copie restaurée a pris de l’avance, soit quelqu’un d’autre se fait passer pour vous. CipherChat ne peut pas le savoir. Vous, si.',
    stopped: 'Vos autres appareils ne reçoivent rien de celui-ci pour l’instant.',
    arrives: 'Vos contacts reçoivent toujours ce que vous écrivez ici.',
    steps: [
      'Continuez avec la liste dont vous connaissez tous les appareils.',
      'Si vous ne reconnaissez aucune des deux, quelqu’un d’autre a votre clé. Dites-le à vos contacts, et pas dans cette discussion.',
    ],
    decided: 'Vous avez choisi. Vous pouvez choisir à nouveau tant que les deux listes sont connues ici.',
  },
};
