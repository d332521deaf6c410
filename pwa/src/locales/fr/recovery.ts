/** Recovery in French: the section of the settings, and the restore on the first visit. */
import type { BackupState, RestoreOutcome } from '@cipherchat/core';
import type { recovery as english } from '../en-recovery.ts';
import { count } from './count.ts';

type Failure = NonNullable<BackupState['failure']>;
type Refusal = Extract<RestoreOutcome, { readonly kind: 'refused' }>['why'];

const numbers = new Intl.NumberFormat('fr');
const ofConversations = (many: number): string => count(many, { one: '{n} conversation', other: '{n} conversations' });
const ofMessages = (many: number): string => count(many, { one: '{n} message', other: '{n} messages' });

/** Sentences that say why there is no newer backup, and what to do. */
const failures: Readonly<Record<Failure, string>> = {
  offline: 'Elle attend une connexion au serveur, et reprend d’elle-même.',
  full: 'Le serveur n’a pas de place pour votre sauvegarde. Parlez-en à son administrateur.',
  'too-large':
    'Votre boîte de réception dépasse la taille que le serveur conserve. La sauvegarde est restée inchangée.',
  replaced:
    'Un nouveau code a été créé sur un autre appareil. Créez un nouveau code ici pour continuer depuis cet appareil.',
  rollback:
    'Le serveur a une sauvegarde plus ancienne que celle que cet appareil a faite. Elle a été laissée telle quelle. Créez un nouveau code pour la remplacer.',
  tampered:
    'La sauvegarde du serveur n’a pas été faite par vos appareils. Elle a été laissée telle quelle. Créez un nouveau code pour la remplacer.',
  'old-server': 'Ce serveur ne conserve pas de sauvegardes. Il doit d’abord être mis à jour.',
  other: 'Le serveur l’a refusée. Un nouvel essai a lieu dans l’heure.',
};

/** Sentences that say why nothing was restored. */
const refusals: Readonly<Record<Refusal, string>> = {
  'too-short': 'Le code a 56 caractères en 14 groupes, et il en manque. Rien n’a été modifié.',
  'too-long': 'Le code a 56 caractères en 14 groupes, et il y en a ici davantage. Rien n’a été modifié.',
  mistyped:
    'Ce code n’est pas cohérent\u00a0: un caractère est faux. Souvent confondus\u00a0: O et Q, S et 5, Z et 2. Rien n’a été modifié.',
  'not-an-address': 'Une adresse a 32 lettres et chiffres. Copiez-la en entier, puis réessayez. Rien n’a été modifié.',
  'no-passphrase':
    'Aucune sauvegarde de cette adresse ne s’ouvre avec une phrase secrète. Essayez le code de récupération. Rien n’a été modifié.',
  'passkey-unsupported':
    'Ce navigateur n’a pas de clés d’accès pour cette adresse de la boîte de réception. Utilisez un autre navigateur, ou votre code de récupération. Rien n’a été modifié.',
  'passkey-no-prf':
    'Cette clé d’accès ne peut pas ouvrir de sauvegarde dans ce navigateur. Utilisez un autre navigateur, ou votre code de récupération. Rien n’a été modifié.',
  'passkey-cancelled':
    'Aucune clé d’accès n’a été utilisée\u00a0: vous avez fermé la demande, le délai est écoulé ou il n’y a pas de clé d’accès ici. Rien n’a été modifié.',
  'passkey-failed':
    'Le navigateur n’a pas pu utiliser de clé d’accès. Réessayez, ou utilisez votre code de récupération. Rien n’a été modifié.',
  'passkey-of-lock':
    'Cette clé d’accès ouvre le verrouillage d’un appareil, pas une sauvegarde. Choisissez-en une autre. Rien n’a été modifié.',
  'wrong-secret':
    'Aucune sauvegarde ne s’ouvre avec cela. Est-ce un ancien code\u202f? Le code, la phrase secrète et les clés d’accès ne sont plus valables dès qu’un nouveau code est créé. Rien n’a été modifié.',
  tampered:
    'Cette sauvegarde a été modifiée par quelqu’un d’autre\u00a0: rien n’en a été utilisé. Rien n’a été modifié ici.',
  'other-account':
    'Cette sauvegarde appartient à une autre adresse que celle qu’elle indique\u00a0: rien n’en a été utilisé. Rien n’a été modifié ici.',
  rollback:
    'Le serveur a donné une sauvegarde plus ancienne que votre dernière\u00a0: rien n’en a été utilisé. Réessayez plus tard, ou parlez-en à l’administrateur du serveur.',
  'list-missing': 'Le serveur ne connaît plus cette adresse. Rien n’a été modifié ici.',
  'too-many-devices': 'Cette adresse a déjà 16 appareils. Retirez-en un sur un autre appareil, puis réessayez.',
  'not-empty':
    'Ce navigateur a déjà une boîte de réception. Utilisez un autre navigateur, ou un autre profil de celui-ci.',
  offline: 'Le serveur n’a pas répondu. Ce qui a été commencé est conservé\u00a0: réessayez pour continuer.',
  'old-server': 'Ce serveur ne conserve pas de sauvegardes.',
  'storage-full': 'Ce navigateur n’a plus de place. Libérez de l’espace, puis réessayez. Rien n’a été modifié.',
};

export const recovery: typeof english = {
  heading: 'Récupération',
  none: 'Il n’y a pas encore de sauvegarde.',
  noneMore:
    'Si ce navigateur est perdu, votre adresse et vos conversations le sont aussi. Un code de récupération les fait revenir.',
  notHere:
    'Cet appareil ne peut pas faire de sauvegardes. Ouvrez la boîte de réception sur l’appareil qui a créé votre adresse.',
  saved: (when) => `Dernière sauvegarde\u00a0: ${when}.`,
  savedMore: (conversations, messages) =>
    `${ofConversations(conversations)}, ${ofMessages(messages)}. Personne d’autre que vous ne peut l’ouvrir.`,
  waits: 'La sauvegarde est en cours.',
  failed: 'Il n’y a pas de sauvegarde plus récente.',
  failures,
  make: 'Créer un code de récupération',
  another: 'Nouveau code',
  anotherMore: 'Met fin à l’ancien code. Créez-en un si quelqu’un a pu le voir.',
  anotherLimit:
    'Une personne qui avait l’ancien code et une ancienne copie de la sauvegarde peut encore lire cette copie. Le serveur en a peut-être gardé une.',
  now: 'Sauvegarder maintenant',
  code: 'Votre code de récupération',
  codeMore:
    'Il fait revenir votre boîte de réception si tous vos appareils sont perdus. Personne d’autre n’en a de copie. Notez-le ou imprimez-le.',
  print: 'Imprimer',
  copy: 'Copier',
  copied: 'Copié. Ne le laissez pas là où d’autres peuvent le lire.',
  notCopied: 'La copie a échoué. Notez le code.',
  have: 'Je l’ai noté',
  cancel: 'Annuler',
  check: 'Saisissez deux groupes de votre code',
  checkMore: 'Pour vous assurer que vous pouvez le lire. Le code n’est valable qu’ensuite.',
  group: (number) => `Groupe ${numbers.format(number)}`,
  checkWrong: 'Ce ne sont pas les groupes du code. Regardez-le de nouveau.',
  confirm: 'Utiliser ce code',
  showAgain: 'Afficher de nouveau le code',
  done: 'Le code est actif.',
  notDone: 'Le code n’a pas pu être enregistré sur cet appareil. Réessayez.',
  passkey: {
    heading: 'Clé d’accès',
    more: 'Un second moyen de récupération, en plus du code. Votre téléphone, votre ordinateur ou votre clé de sécurité la conserve et l’ouvre comme il se déverrouille lui-même.',
    isSet: 'Elle ouvre votre sauvegarde dans chaque navigateur qui a vos clés d’accès. Un nouveau code y met fin.',
    add: 'Ajouter une clé d’accès',
    another: 'Ajouter une autre clé d’accès',
    adding: 'Votre navigateur vous le demande maintenant…',
    label: (name) => `${name} (sauvegarde)`,
    problems: {
      unsupported:
        'Ce navigateur n’a pas de clés d’accès pour cette adresse de la boîte de réception. Votre code de récupération fonctionne partout.',
      'no-prf':
        'Cette clé d’accès ne peut pas ouvrir de sauvegarde\u00a0: elle n’a donc pas été ajoutée. Prenez un autre type, par exemple un téléphone ou une clé de sécurité plus récente.',
      cancelled:
        'Aucune clé d’accès n’a été ajoutée\u00a0: vous avez fermé la demande, ou le délai est écoulé. Rien n’a été modifié.',
      failed:
        'Le navigateur n’a pas pu créer de clé d’accès. Réessayez, ou prenez un autre type. Rien n’a été modifié.',
      'too-many': 'Votre sauvegarde a huit accès, c’est le maximum. Créez un nouveau code, ce qui met fin aux autres.',
      'not-kept': 'La clé d’accès n’a pas pu être ajoutée sur cet appareil. Réessayez, ou rechargez d’abord la page.',
    },
  },
  passphrase: {
    heading: 'Phrase secrète',
    more: 'Un second moyen de récupération, en plus du code. Vous pouvez la retenir. Le serveur pourrait tenter de la deviner\u00a0: elle doit donc être longue.',
    set: 'Définir une phrase secrète',
    isSet: 'Elle ouvre votre sauvegarde avec votre adresse. Un nouveau code y met fin.',
    form: 'Ajouter une phrase secrète',
    words:
      'Six mots au hasard suffisent. Prenez ceux-ci, demandez-en d’autres, ou écrivez les vôtres\u00a0: 16 caractères ou plus.',
    field: 'Phrase secrète',
    others: 'Autres mots',
    onceMore: 'Encore une fois',
    limit:
      'Le serveur conserve la sauvegarde chiffrée et pourrait donc essayer des phrases secrètes. Le code de récupération n’a pas cette faiblesse. Gardez-le.',
    add: 'Ajouter la phrase secrète',
    adding: 'Le chiffrement prend un instant…',
    cancel: 'Annuler',
    tooShort: 'Une phrase secrète a 16 caractères ou plus. Allongez-la.',
    differs: 'Les deux sont différentes. Saisissez-la encore une fois.',
    notKept: 'La phrase secrète n’a pas pu être ajoutée sur cet appareil. Réessayez, ou rechargez d’abord la page.',
  },
  offer: 'J’ai un code de récupération ou une clé d’accès',
  restore: 'Récupérez votre boîte de réception',
  restoreMore:
    'Saisissez le code de récupération\u00a0: 14 groupes de quatre caractères. En majuscules ou en minuscules, avec ou sans espaces.',
  field: 'Code de récupération',
  typed: (groups) => count(groups, { one: '{n} groupe sur 14', other: '{n} groupes sur 14' }),
  withPassphrase: 'J’ai une phrase secrète',
  withCode: 'J’ai un code de récupération',
  passphraseMore:
    'Saisissez votre adresse et votre phrase secrète. L’adresse se trouve dans l’extrait de code de votre site.',
  addressField: 'Votre adresse',
  passphraseField: 'Phrase secrète',
  opening: 'Essai de votre phrase secrète. Cela prend un instant…',
  withPasskey: 'J’ai une clé d’accès',
  passkeyMore:
    'Votre navigateur demande deux fois\u00a0: d’abord quelle clé d’accès utiliser, puis d’ouvrir la sauvegarde avec elle.',
  usePasskey: 'Utiliser une clé d’accès',
  asking: 'Votre navigateur vous le demande maintenant…',
  begin: 'Restaurer',
  again: 'Réessayer',
  back: 'Créer plutôt une nouvelle boîte de réception',
  looking: 'Recherche de votre sauvegarde…',
  reading: (read, all) =>
    count(read, {
      one: `Lecture de votre sauvegarde\u00a0: {n} partie sur ${numbers.format(all)}`,
      other: `Lecture de votre sauvegarde\u00a0: {n} parties sur ${numbers.format(all)}`,
    }),
  refusals,
  restored: 'Votre boîte de réception est de retour',
  restoredMore: (conversations, messages, when) =>
    `${ofConversations(conversations)} et ${ofMessages(messages)}, dans leur état du ${when}.`,
  restoredDevice: 'Ceci est un nouvel appareil de votre adresse. Vos contacts voient que vous en avez ajouté un.',
  others: (others) =>
    count(others, {
      one: '{n} autre appareil fait encore partie de votre adresse, et peut lire ce qui arrive.',
      other: '{n} autres appareils font encore partie de votre adresse, et peuvent lire ce qui arrive.',
    }),
  stale: (date) =>
    `Aucun de vos appareils n’a confirmé cette adresse depuis le ${date}. Si un appareil a été volé depuis, demandez à vos contacts s’ils voient des appareils que vous ne connaissez pas.`,
  open: 'Ouvrir ma boîte de réception',
};
