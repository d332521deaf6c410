/** Words of the lock: its screen and its settings, in French. */
import type { lock as english } from '../en-lock.ts';
import { count } from './count.ts';

export const lock: typeof english = {
  locked: 'La boîte de réception est verrouillée',
  enter: 'Saisissez votre code PIN.',
  enterEither: 'Saisissez votre code PIN, ou utilisez votre clé d’accès.',
  digits: (typed) => count(typed, { one: '{n} chiffre sur 6', other: '{n} chiffres sur 6' }),
  pad: 'Chiffres',
  delete: 'Effacer',
  opening: 'Ouverture…',
  asking: 'Votre navigateur vous le demande maintenant…',
  wrong: 'Ce code PIN est incorrect. Réessayez.',
  wait: (ms) => {
    const left = Math.ceil(ms / 1_000);
    return left < 120
      ? count(left, {
          one: 'Trop d’essais incorrects. Réessayez dans {n} seconde.',
          other: 'Trop d’essais incorrects. Réessayez dans {n} secondes.',
        })
      : count(Math.ceil(left / 60), {
          one: 'Trop d’essais incorrects. Réessayez dans {n} minute.',
          other: 'Trop d’essais incorrects. Réessayez dans {n} minutes.',
        });
  },
  failed: 'La boîte de réception n’a pas pu être ouverte. Rechargez cette page, puis réessayez.',
  arrives: 'Les nouveaux messages vous attendent jusqu’à son ouverture.',
  forgot: 'Code PIN oublié\u202f?',
  forgotLead:
    'Sans le code PIN, personne ne peut lire ce qui est stocké sur cet appareil\u00a0: ni vous, ni nous. Vous pouvez l’effacer et recommencer.',
  forgotLeadEither:
    'La clé d’accès l’ouvre aussi. Sans l’un ni l’autre, personne ne peut lire ce qui est stocké sur cet appareil\u00a0: ni vous, ni nous. Vous pouvez l’effacer et recommencer.',
  forgotWays:
    'Ensuite, vous pouvez associer cet appareil à un autre qui a cette boîte de réception, ou restaurer votre sauvegarde. Sinon, vous repartez avec une nouvelle adresse, et ce que seul cet appareil avait est perdu.',
  erase: 'Effacer cet appareil',
  eraseFailed: 'Tout n’a pas pu être effacé. Fermez les autres onglets de cette boîte de réception, puis réessayez.',
  back: 'Retour',

  heading: 'Verrouillage',
  row: 'Verrouiller cette boîte de réception',
  off: 'Toute personne qui peut utiliser ce navigateur peut lire votre boîte de réception.',
  on: 'Après un temps d’inactivité, et chaque fois que vous la fermez ou la rechargez, la boîte de réception demande votre code PIN. D’ici là, les messages et les noms stockés ici ne peuvent pas être lus.',
  turnOn: 'Activer',
  turnOff: 'Désactiver',
  when: 'Délai',
  whenHint: 'Se verrouille quand aucun onglet de la boîte de réception n’a été utilisé pendant ce temps.',
  after: (minutes) =>
    minutes === 60
      ? count(1, { one: '{n} heure', other: '{n} heures' })
      : count(minutes, { one: '{n} minute', other: '{n} minutes' }),
  pin: 'Code PIN',
  pinHint:
    'Six chiffres, sur cet appareil uniquement. Après cinq essais incorrects, il faut attendre avant chaque nouvel essai.',
  change: 'Modifier',
  now: 'Verrouiller maintenant',
  nowHint: 'Verrouille tous les onglets de cette boîte de réception.',
  notices: 'Pendant le verrouillage, les notifications indiquent «\u00a0Nouveau message\u00a0», sans nom ni texte.',

  passkey: {
    use: 'Utiliser la clé d’accès',
    row: 'Clé d’accès',
    none: 'Ouvre le verrouillage comme votre appareil se déverrouille\u00a0: par le visage, le doigt ou son propre code PIN. Votre code PIN continue de fonctionner.',
    has: 'Ouvre ce verrouillage, en plus de votre code PIN.',
    add: 'Ajouter une clé d’accès',
    remove: 'Retirer',
    heading: 'Ajouter une clé d’accès',
    lead: 'Saisissez votre code PIN. Votre navigateur demande ensuite quel appareil ou quelle clé de sécurité conserve la clé d’accès.',
    label: (name) => `${name} (verrouillage)`,
    problems: {
      'passkey-unsupported':
        'Ce navigateur n’a pas de clés d’accès pour cette adresse de la boîte de réception. Utilisez votre code PIN.',
      'passkey-no-prf':
        'Cette clé d’accès ne peut pas ouvrir un verrouillage. Utilisez votre code PIN, ou ajoutez une clé d’accès d’un autre type.',
      'passkey-cancelled':
        'Aucune clé d’accès n’a été utilisée\u00a0: vous avez fermé la demande, le délai est écoulé ou la clé d’accès n’est pas ici. Utilisez votre code PIN, ou réessayez.',
      'passkey-failed': 'Le navigateur n’a pas pu utiliser de clé d’accès. Utilisez votre code PIN, ou réessayez.',
      changed:
        'La clé d’accès n’ouvre plus ce verrouillage. Utilisez votre code PIN, puis ajoutez de nouveau la clé d’accès dans les paramètres.',
    },
  },

  onHeading: 'Choisissez un code PIN',
  onLead:
    'Chaque message de cet appareil est chiffré de nouveau avec lui. Cela peut prendre une minute, et les autres onglets de la boîte de réception redémarrent.',
  onLimit:
    'Si vous oubliez le code PIN, ce que seul cet appareil contient est perdu. Une personne qui copie les fichiers de ce navigateur peut essayer tous les codes PIN à six chiffres sur un ordinateur puissant\u00a0: verrouillez donc aussi votre appareil.',
  changeHeading: 'Modifier le code PIN',
  offHeading: 'Désactiver le verrouillage',
  offLead: 'Toute personne qui peut utiliser ce navigateur pourra alors lire votre boîte de réception.',
  oldPin: 'Code PIN',
  newPin: 'Nouveau code PIN, six chiffres',
  again: 'Nouveau code PIN, encore une fois',
  cancel: 'Annuler',
  notSix: 'Un code PIN a six chiffres.',
  notEqual: 'Les deux codes sont différents. Saisissez le nouveau code PIN encore une fois.',
  otherTab:
    'Un autre onglet de la boîte de réception ne s’est pas fermé\u00a0: rien n’a donc été modifié. Fermez-le, puis réessayez.',
  notChanged:
    'Le verrouillage n’a pas pu être modifié. Tout est resté comme avant. Rechargez cette page, puis réessayez.',
  busy: 'Chiffrement de votre boîte de réception…',
};
