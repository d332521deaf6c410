/** The texts of the inbox in French. The reader is addressed with "vous". */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

const numbers = new Intl.NumberFormat('fr');

export const words: InboxWords = {
  lang: 'fr',
  dir: 'ltr',
  product: 'CipherChat',
  main: 'Navigation principale',
  inbox: 'Boîte de réception',
  settings: 'Paramètres',
  you: 'Vous',
  visitor: 'Visiteur',
  newMessage: (name) => `Nouveau message de ${name}`,
  messageNotSent: (name) => `Un message à ${name} n’a pas été envoyé`,
  back: 'Retour à la boîte de réception',
  backToConversation: 'Retour à la conversation',
  opening: 'Ouverture de votre boîte de réception',
  title: (place, unread) => `${unread === 0 ? '' : `(${numbers.format(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['Ce que deux personnes partagent,', 'et personne d’autre.'],
    heading: 'Créez votre boîte de réception',
    lead: 'Les messages de votre site arrivent ici. Votre boîte de réception se trouve sur cet appareil\u00a0: les messages peuvent être lus ici et là où ils ont été écrits, nulle part entre les deux.',
    former: 'Il y avait une autre boîte de réception dans ce navigateur',
    formerLead: (former) =>
      `Ses données ont été effacées, et il est impossible de les récupérer. Une nouvelle boîte de réception a une nouvelle adresse\u00a0: remplacez l’ancienne sur vos pages. L’ancienne était ${former}.`,
    installFirst: 'Installez avant de commencer',
    installFirstLead:
      'Ici, seule une application installée peut sonner. Elle conserve ses propres données\u00a0: une boîte de réception créée dans ce navigateur resterait dans ce navigateur.',
    goOnHere: 'Continuer dans ce navigateur, sans sonnerie',
    homeScreen: 'Ajoutez d’abord l’application à l’écran d’accueil',
    homeScreenLead:
      'Une boîte de réception créée ici reste dans ce navigateur. L’application de l’écran d’accueil commencerait avec une autre, à une autre adresse.',
    name: 'Votre nom',
    nameHint:
      'Facultatif. Les visiteurs voient ce nom, sauf si la page qui contient le chat en définit un autre. Vous pourrez le modifier plus tard.',
    create: 'Créer ma boîte de réception',
    creating: 'Création de votre boîte de réception',
    failed:
      'Ce navigateur n’a pas pu enregistrer la boîte de réception. Quittez la navigation privée ou libérez de l’espace, puis réessayez.',
    tooLong: 'Ce nom est trop long. Raccourcissez-le, puis réessayez.',
    invitation: 'Code d’invitation',
    invitationHint:
      'Ce serveur accepte les nouvelles boîtes de réception sur invitation. Ouvrez le lien que vous avez reçu, ou collez son code ici.',
    uninvited:
      'Ce serveur accepte les nouvelles boîtes de réception sur invitation. Saisissez la vôtre, puis réessayez.',
    badInvitation:
      'Cette invitation n’est pas valable\u00a0: elle a été utilisée, ou elle a expiré. Vérifiez-la, ou demandez-en une autre.',
    switchedOff: 'L’administrateur de ce serveur a désactivé cette boîte de réception. Demandez-lui pourquoi.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'Conversations',
    search: 'Rechercher',
    searchHint: 'Noms, étiquettes et messages',
    endSearch: 'Terminer la recherche',
    searched: 'Recherche sur cet appareil uniquement.',
    found: (many) => count(many, { one: '{n} conversation trouvée', other: '{n} conversations trouvées' }),
    nothingFound: (query) => `Aucun nom, étiquette ni dernier message ne contient «\u00a0${query}\u00a0»`,
    empty: 'Pas encore de conversations',
    loading: 'Ouverture de vos conversations',
    failed: 'Vos conversations n’ont pas pu être lues sur cet appareil.',
    again: 'Réessayer',
    unread: (many) => count(many, { one: '{n} non lu', other: '{n} non lus' }),
    mine: 'Vous\u00a0:',
    writing: 'est en train d’écrire',
    draft: 'Brouillon\u00a0:',
    notSent: 'Non envoyé\u00a0:',
    started: 'A ouvert le chat',
    deleted: 'Message supprimé',
  },

  blank: {
    heading: 'C’est calme ici',
    lead: 'Une fois l’extrait de code sur votre site, les messages arrivent ici, même en votre absence.',
    snippet: 'Adresse et extrait de code',
    choose: 'Choisissez une conversation',
    chooseLead: 'Les conversations sont stockées sur cet appareil uniquement. Rien n’est téléchargé pour les afficher.',
    failed: 'Vos conversations n’ont pas pu être lues',
    failedLead:
      'Elles sont toujours sur cet appareil. Rechargez la page, ou fermez les autres onglets de la boîte de réception.',
    unknown: 'Cette conversation n’est pas sur cet appareil',
    unknownLead: 'Elle est sur un autre appareil, ou les données du navigateur ont été effacées.',
  },

  status: {
    sending: 'Envoi en cours',
    waiting: 'En attente',
    sent: 'Envoyé',
    delivered: 'Distribué',
    read: 'Lu',
    'not-sent': 'Non envoyé',
  },

  thread: {
    unchecked: 'nom non vérifié',
    writing: 'est en train d’écrire',
    address: (short) => `Adresse ${short}`,
    details: 'Détails',
    markRead: 'Tout marquer comme lu',
    seal: (name) => `Seuls ${name} et vous pouvez lire ceci`,
    sealVisitor: 'Seuls ce visiteur et vous pouvez lire ceci',
  },

  details: {
    heading: 'Détails',
    calls: (name) => `Se présente sous le nom de ${name}.`,
    noName: 'N’a pas donné de nom.',
    since: (when) => `Début\u00a0: ${when}.`,
    readers: 'Qui peut lire ceci',
    readersCount: '2 personnes',
    theirBrowser: 'son navigateur',
    thisDevice: 'cet appareil',
    address: 'Adresse',
    addressHint: 'L’adresse d’un visiteur est créée dans son navigateur avec le premier message.',
    copyAddress: 'Copier l’adresse',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'Les horloges de cet appareil et du serveur diffèrent de {n} jour.',
        other: 'Les horloges de cet appareil et du serveur diffèrent de {n} jours.',
      }),
    clocksMore: 'Les heures affichées ici sont celles du serveur. Si la date de cet appareil est fausse, réglez-la.',
    fleeting: 'Ce navigateur ne conservera pas votre boîte de réception après la fermeture de sa fenêtre.',
    fleetingMore: 'Quittez la navigation privée pour conserver votre boîte de réception.',
    oldTag: 'Vos pages chargent une ancienne version du chat.',
    oldTagMore: 'Remplacez l’ancien extrait de code par le nouveau.',
    withdrawnTag: 'Le chat de vos pages est désactivé.',
    withdrawnTagMore: 'Sa version a un problème connu. Remplacez l’ancien extrait de code par le nouveau.',
    getSnippet: 'Obtenir l’extrait de code',
    notRenewed: (day) => `Votre adresse a été confirmée pour la dernière fois le ${day}.`,
    notRenewedMore:
      'Ouvrez votre boîte de réception sur l’appareil qui a créé votre adresse, ou sur un appareil récupéré avec le code de récupération. Après 45 jours, les nouveaux visiteurs ne peuvent plus vous écrire.',
  },

  settingsPage: {
    sections: 'Rubriques',
    profile: 'Profil',
    name: 'Votre nom',
    nameHint:
      'Les visiteurs le voient à partir de votre prochain message, sauf si la page qui contient le chat définit un autre nom. L’extrait de code le contient aussi.',
    save: 'Enregistrer',
    saved: 'Enregistré',
    notSaved: 'Ce navigateur n’a pas pu enregistrer le nom.',
    nameTooLong: 'Ce nom est trop long. Raccourcissez-le, puis enregistrez de nouveau.',
    site: 'Votre site',
    addressRow: 'Adresse et extrait de code',
    addressHint: 'Le code pour votre site, et une démonstration pour l’essayer.',
    open: 'Ouvrir',
    receipts: 'Accusés de réception',
    delivered: 'Signaler quand un message est arrivé',
    deliveredHint: 'L’autre personne voit «\u00a0Distribué\u00a0».',
    read: 'Signaler quand j’ai lu',
    readHint: 'L’autre personne voit «\u00a0Lu\u00a0».',
    appearance: 'Apparence',
    theme: 'Thème',
    system: 'Comme le système',
    light: 'Clair',
    dark: 'Sombre',
    language: 'Langue',
    languageHint:
      'De cette boîte de réception, sur cet appareil. Les visiteurs voient la langue de la page qui contient le chat.',
    languageOfBrowser: 'Comme le navigateur',
    device: 'Cet appareil',
    install: 'Installer la boîte de réception',
    installHint: 'Avec sa propre icône et sa propre fenêtre. Elle s’ouvre sans connexion.',
    installButton: 'Installer',
    installed: 'Installée',
    installedHint: 'Elle s’ouvre sans connexion.',
    installNotHere:
      'Ce navigateur ne le propose pas. La boîte de réception fonctionne tout de même ici, même sans connexion.',
    installApple: [
      'Touchez Partager dans la barre du navigateur',
      'Choisissez Sur l’écran d’accueil',
      'Ouvrez-la à partir de là. Elle commence avec une nouvelle boîte de réception',
    ],
    storage: 'Stocké sur cet appareil',
    storageKept: 'Le navigateur conserve les données jusqu’à ce que vous les supprimiez.',
    storageMayGo:
      'Le navigateur peut supprimer les données quand l’espace manque, ou si vous ne les avez pas utilisées pendant longtemps.',
    storageUnknown: 'Ce navigateur n’indique pas combien de temps il conserve les données.',
    storageFleeting: 'Seulement jusqu’à la fermeture de cette fenêtre.',
    storageAsk: 'Demander à conserver',
    storageRefused:
      'Le navigateur n’a pas accepté. Installer la boîte de réception ou l’utiliser souvent peut y changer quelque chose.',
    diagnostics: 'Diagnostic',
    diagnosticsWhy:
      'Si quelque chose ne fonctionne pas, joignez ce journal à votre signalement. Il reste dans cet onglet. Personne ne le reçoit si vous ne l’envoyez pas.',
    diagnosticsHas:
      'Il contient ce que la boîte de réception a fait dans cet onglet, quand et pendant combien de temps, les codes d’erreur, le nombre de messages et la version du navigateur. Il montre quand vous étiez en ligne.',
    diagnosticsHasNot: 'Il ne contient ni messages, ni noms, ni adresses, ni clés, ni adresses de pages.',
    diagnosticsSave: 'Enregistrer dans un fichier',
    diagnosticsCopy: 'Copier',
    diagnosticsSaved: 'Le journal a été remis au navigateur comme téléchargement.',
    diagnosticsCopied: 'Le journal a été copié.',
    diagnosticsNotSaved: 'Le journal n’a pas pu être enregistré. Essayez de le copier.',
    diagnosticsNotCopied: 'Le journal n’a pas pu être copié. Essayez de l’enregistrer dans un fichier.',
    about: 'À propos',
    version: (version) => `Version ${version}`,
    build: (build) => `Build du widget ${build}`,
    unaudited:
      'CipherChat n’a pas fait l’objet d’un audit. Les messages ne peuvent être lus qu’aux deux extrémités. Le serveur voit qui écrit à qui, et quand. L’administrateur de ce serveur pourrait fournir une boîte de réception modifiée.',
    onlyCopy:
      'Cet appareil détient la seule copie de votre adresse et de vos conversations. Il n’y a pas encore de sauvegarde.',
  },

  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,

  ring,

  update: { ready: 'Mise à jour prête', later: 'Plus tard', reload: 'Recharger' },

  failure: {
    unsupported: 'Ce navigateur ne peut pas ouvrir la boîte de réception',
    unsupportedLead: 'Il faut une adresse sécurisée (https) et un navigateur récent.',
    'storage-denied': 'Ce navigateur ne laisse pas la boîte de réception enregistrer de données',
    'storage-deniedLead': 'Autorisez le stockage pour ce site ou quittez la navigation privée, puis rechargez la page.',
    'newer-database': 'La boîte de réception a été mise à jour dans un autre onglet',
    'newer-databaseLead': 'Rechargez la page pour continuer. Vos conversations sont conservées.',
    'older-build': 'Ceci est une ancienne version de la boîte de réception',
    'older-buildLead':
      'Une version plus récente a été utilisée dans ce navigateur. Rechargez la page pour l’obtenir. Vos conversations sont conservées.',
    'other-tab': 'Un autre onglet bloque la boîte de réception',
    'other-tabLead':
      'Fermez les autres onglets de la boîte de réception, puis rechargez la page. Vos conversations sont conservées.',
    damaged: 'Ce navigateur n’a pas rendu ce que la boîte de réception avait enregistré',
    damagedLead:
      'Rechargez la page pour réessayer. Si cela ne suffit pas, cet appareil a perdu vos clés\u00a0: effacez les données de ce site pour créer une autre boîte de réception.',
    cleared: 'Les données de cette boîte de réception ont été effacées',
    clearedLead:
      'Vos clés et vos conversations sur cet appareil ont disparu, et les messages envoyés à cette adresse n’arrivent plus. Rechargez la page pour créer une nouvelle boîte de réception. Elle aura une nouvelle adresse.',
    unknown: 'La boîte de réception n’a pas pu être ouverte',
    unknownLead: 'Rien n’est perdu. Rechargez la page pour réessayer.',
    reload: 'Recharger',
  },

  obstacle,
  notConfirmed: (name, day) => `Le navigateur de ${name} n’a pas été confirmé depuis le ${day}.`,
};
