/** The words of the list of devices, of linking another one, and of a device that was removed, in French. */
import type { DeviceKindName, LinkFailure } from '@cipherchat/core';
import type { devices as english } from '../en-devices.ts';
import { count } from './count.ts';

const kinds: Readonly<Record<DeviceKindName, string>> = {
  widget: 'Chat sur une page',
  app: 'Boîte de réception',
  bot: 'Programme',
};

/** What ended a link, on the device that grants. `not-authentic` and `wrong-digits` may be an attack. */
const grantFailures: Readonly<Record<Exclude<LinkFailure, 'cancelled'>, string>> = {
  'not-a-code': 'Ce n’est pas l’image d’un nouvel appareil CipherChat. Scannez l’image affichée par l’autre appareil.',
  expired: 'Le délai est écoulé. Recommencez sur les deux appareils.',
  unreachable: 'Pas de connexion au serveur. Rien n’a changé. Réessayez une fois en ligne.',
  limited: 'Trop d’essais en une heure. Rien n’a changé. Réessayez plus tard.',
  'wrong-digits':
    'Les chiffres ne correspondent pas\u00a0: l’appareil n’a donc pas été ajouté. Recommencez sur les deux appareils.',
  'not-authentic':
    'Ce qui est arrivé ne vient pas de l’appareil que vous voyez\u00a0: il n’a donc pas été ajouté. Recommencez sur les deux appareils.',
  full: 'Vous avez 16 appareils, ce qui est la limite. Retirez-en un, puis ajoutez celui-ci.',
  'no-account-key':
    'Cet appareil ne peut pas en ajouter d’autres. Utilisez l’appareil qui a créé la boîte de réception.',
  occupied: 'Cet appareil a déjà une boîte de réception.',
  unsupported: 'Ce serveur est trop ancien pour ajouter des appareils. Demandez une mise à jour à son administrateur.',
};

/** The same on the device that joins. */
const joinFailures: Readonly<Record<Exclude<LinkFailure, 'cancelled'>, string>> = {
  ...grantFailures,
  'not-a-code': 'Ce n’est pas un code. Un code a huit lettres et chiffres.',
  expired: 'Le délai est écoulé, ou ce code est inconnu. Recommencez sur les deux appareils.',
  'not-authentic':
    'Ce qui est arrivé ne vient pas de l’appareil qui a la boîte de réception\u00a0: rien n’a été associé. Recommencez.',
  occupied: 'Ce navigateur a déjà une boîte de réception.',
};

const numbers = new Intl.NumberFormat('fr');

const messages = (done: number, total: number): string =>
  count(done, {
    one: `{n} message sur ${numbers.format(total)}`,
    other: `{n} messages sur ${numbers.format(total)}`,
  });

const history: (typeof english)['history'] = {
  progress: 'Historique',
  coming: 'Votre historique est en cours de réception',
  waiting: 'Le reste de votre historique est en attente',
  came: (done, total, since) => `${messages(done, total)}, les plus récents d’abord. Le plus ancien date du ${since}.`,
  none: (total) => `${messages(0, total)}, les plus récents d’abord.`,
  waitingHint: 'Le reste arrive quand votre autre appareil est en ligne et que sa boîte de réception est ouverte.',
  incomplete: 'Une partie de votre historique n’est pas arrivée',
  incompleteHint: (done, total) =>
    `Ici\u00a0: ${messages(done, total)}. Les autres restent sur l’appareil où ils se trouvaient.`,
  leaving: 'Votre historique est transféré vers votre nouvel appareil',
  leavingHint:
    'Gardez cette boîte de réception ouverte jusqu’à la fin. Après une interruption, le transfert reprend où il s’était arrêté.',
  sent: (done, total) => `Envoi\u00a0: ${messages(done, total)}, les plus récents d’abord.`,
  counting: 'Décompte des messages',
  refused: 'Votre historique reste sur cet appareil',
  refusedHint: 'Ce serveur n’accepte pas de fichiers. Le nouvel appareil reçoit ce qui arrive à partir de maintenant.',
};

export const devices: typeof english = {
  heading: 'Appareils',
  back: 'Retour aux paramètres',
  row: 'Vos appareils',
  rowHint: 'Utilisez cette boîte de réception sur votre téléphone et sur d’autres ordinateurs',
  kinds,
  here: 'ici',
  since: (date) => `Depuis le ${date}`,
  canChange: 'Peut ajouter et retirer des appareils',
  adding: 'Ajout en cours. Il faut une connexion.',
  removing: 'Retrait en cours. Il faut une connexion.',
  hint: 'Toutes les personnes avec qui vous échangez voient combien d’appareils vous avez. Les nouveaux messages arrivent sur tous.',
  onlyThere: 'Pour ajouter ou retirer des appareils, ouvrez la boîte de réception sur l’appareil qui l’a créée.',
  failed: 'Vos appareils n’ont pas pu être lus sur cet appareil.',

  rename: (device) => `Renommer ${device}`,
  renameButton: 'Renommer',
  name: 'Nom',
  nameHint: 'Ce nom n’est visible que par vous, sur cet appareil.',
  nameTooLong: 'Ce nom est trop long. Raccourcissez-le, puis réessayez.',
  notSaved: 'Ce navigateur n’a pas pu l’enregistrer. Libérez de l’espace, puis réessayez.',
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',

  remove: (device) => `Retirer ${device}`,
  removeHeading: (device) => `Retirer ${device}\u202f?`,
  removeEffects: [
    'Il ne reçoit plus de messages et ne peut plus en envoyer.',
    'Ce qu’il contient y reste jusqu’à ce que quelqu’un l’y supprime.',
    'Les personnes avec qui vous échangez voient que vos appareils ont changé.',
  ],
  why: 'Pourquoi\u202f?',
  notUsed: 'Je ne l’utilise plus',
  lost: 'Il est perdu ou volé',
  lostHint:
    'La liste de vos appareils indique alors que quelqu’un d’autre a pu avoir ses clés. Les personnes avec qui vous échangez voient une marque sur ce qu’il a envoyé depuis hier.',
  keep: 'Conserver',
  doRemove: 'Retirer',

  add: 'Ajouter un appareil',
  backupFirst: 'Créez d’abord un code de récupération',
  backupFirstLead:
    'Seul cet appareil peut en ajouter et en retirer d’autres. S’il est perdu sans sauvegarde, les autres perdent votre adresse au bout de quelques semaines. Créer un code de récupération prend deux minutes.',
  makeCode: 'Aller à la récupération',
  addAnyway: 'Ajouter un appareil sans sauvegarde',
  addLead:
    'Ouvrez la page de cette boîte de réception sur l’autre appareil et choisissez «\u00a0J’ai une boîte de réception sur un autre appareil\u00a0». Une image s’y affiche.',
  scan: 'Scanner son image',
  show: 'Afficher un code',
  how: 'Méthode',
  camera: 'Image de la caméra',
  cameraHint: 'Placez l’image de l’autre appareil dans le cadre. L’image de la caméra reste dans cet onglet.',
  noCamera: 'La caméra ne peut pas être utilisée ici. Autorisez-la dans votre navigateur, ou affichez un code.',
  code: 'Code',
  codeSteps: (page) => [
    `Sur l’autre appareil, ouvrez ${page} et choisissez «\u00a0J’ai une boîte de réception sur un autre appareil\u00a0».`,
    'Choisissez «\u00a0Saisir un code\u00a0» et entrez ces huit caractères.',
    'Six chiffres s’y affichent alors. Saisissez-les ici.',
  ],
  codePicture: 'Ou scannez cette image avec l’appareil photo de votre téléphone. Elle ouvre la page avec le code.',
  codePictureLabel: 'Image qui ouvre la page de cette boîte de réception avec le code',
  connecting: 'Connexion',
  waiting: 'En attente de l’autre appareil',
  digitsHeading: 'Saisissez les six chiffres de l’autre appareil',
  digitsLead: 'Son écran affiche six chiffres. Si vous n’en voyez pas, annulez\u00a0: autre chose a répondu.',
  digits: 'Six chiffres',
  consent: [
    'Il peut lire toutes les conversations et y répondre en votre nom.',
    'Il reçoit votre historique depuis cet appareil, et les messages qui arrivent à partir de maintenant.',
  ],
  refusal: 'Il ne peut ni ajouter ni retirer d’appareils.',
  allow: 'Autoriser',
  allowing: 'Ajout de l’appareil',
  added: 'L’appareil a été accepté. Il demande confirmation avant de s’associer.',
  again: 'Recommencer',
  grantFailures,

  history,

  haveInbox: 'J’ai une boîte de réception sur un autre appareil',
  join: 'Utiliser une boîte de réception existante',
  joinSteps: [
    'Sur l’appareil que vous avez, ouvrez Paramètres, Appareils, Ajouter un appareil.',
    'Scannez-y cette image.',
    'Six chiffres s’affichent ici. Saisissez-les là-bas.',
  ],
  picture: 'Image à scanner avec votre autre appareil',
  typeCode: 'Saisir un code',
  typeCodeHint: 'Huit caractères affichés par votre autre appareil',
  showPicture: 'Afficher une image',
  next: 'Continuer',
  joinDigits: 'Saisissez ces chiffres sur votre autre appareil',
  joinWaits: 'En attente de votre saisie sur l’autre appareil',
  question: 'Est-ce votre boîte de réception\u202f?',
  questionLead: (total) =>
    count(total, {
      one: '{n} appareil, celui-ci compris. Son adresse est\u00a0:',
      other: '{n} appareils, celui-ci compris. Son adresse est\u00a0:',
    }),
  questionHint:
    'Ne l’associez que si elle est à vous. Le propriétaire d’une autre boîte de réception lirait ce que vous écrivez ici.',
  yes: 'Associer',
  no: 'Non',
  newInbox: 'Créer une nouvelle boîte de réception',
  joining: 'Association',
  joinFailures,

  removed: 'Cet appareil a été retiré',
  removedLead: 'Un autre de vos appareils l’a retiré. Il ne reçoit plus de messages et ne peut plus en envoyer.',
  revokedLead: (since) =>
    `Un autre de vos appareils l’a retiré et a indiqué qu’il était en d’autres mains depuis le ${since}. ` +
    'Il ne reçoit plus de messages et ne peut plus en envoyer.',
  removedWaiting: (waiting) =>
    count(waiting, {
      one: '{n} message n’a pas été envoyé. Il est toujours ici.',
      other: '{n} messages n’ont pas été envoyés. Ils sont toujours ici.',
    }),
  removedChoice: 'Vous pouvez conserver ce qui est ici et le lire, ou tout supprimer sur cet appareil.',
  keepReading: 'Conserver en lecture seule',
  wipe: 'Tout supprimer ici',
  wipeHeading: 'Tout supprimer sur cet appareil\u202f?',
  wipeLead: 'Les clés et les messages de cet appareil disparaissent alors. Vos autres appareils conservent les leurs.',
  wipeFailed:
    'Le navigateur n’a pas tout supprimé. Fermez les autres onglets de cette boîte de réception, puis réessayez.',
  unexpected:
    'Si vous ne vous y attendiez pas, examinez vos autres appareils\u00a0: quelqu’un qui en a un a pu le faire. ' +
    'Prévenez par un autre moyen les personnes avec qui vous échangez.',
  readOnly: 'Cet appareil a été retiré. Vous pouvez lire ce qui est ici.',
};
