/** Why the chat cannot start, connect or send, in French. */
import type { CauseTexts, ObstacleTexts } from '../rare-parts.ts';
import type { FailureWords } from '../rare-words.ts';

export const failures: FailureWords = {
  withdrawn: [
    'Cette version a un problème connu',
    'Rechargez la page pour obtenir la version corrigée. Votre chat sera toujours là.',
  ],
  insecure: ['Ce chat a besoin d’une connexion sécurisée', 'Ouvrez cette page avec https://.'],
  damaged: [
    'Ce navigateur n’a pas rendu ce que le chat avait enregistré.',
    'Des messages peuvent manquer ici. Rechargez cette page. Si cela ne suffit pas, effacez les données de ce site pour recommencer.',
  ],
  unsupported: [
    'Ce navigateur est trop ancien pour ce chat',
    'Il lui manque le chiffrement dont le chat a besoin. Mettez le navigateur à jour ou utilisez-en un autre. Rien n’a été enregistré.',
  ],
  'storage-denied': [
    'Ce navigateur ne laisse rien enregistrer au chat',
    'Autorisez ce site à enregistrer des données, puis rouvrez le chat.',
  ],
  'newer-database': [
    'Le chat a été mis à jour dans un autre onglet',
    'Rechargez cette page pour continuer. Vos messages sont conservés.',
  ],
  'older-build': [
    'Cette page a une version plus ancienne du chat',
    'Rechargez cette page. Si ce message persiste, écrivez depuis la dernière page que vous avez utilisée. Vos messages sont conservés.',
  ],
  'other-tab': [
    'Un autre onglet bloque le chat',
    'Fermez les autres onglets de ce site, puis rechargez cette page. Vos messages sont conservés.',
  ],
  cleared: [
    'Les données de ce site ont été effacées',
    'Vos messages et vos clés dans ce navigateur ont disparu. Rechargez cette page pour commencer un nouveau chat.',
  ],
};

export const causes: CauseTexts = {
  limited: (here, when) => ['Trop de demandes en peu de temps.', `${here} Prochain essai à ${when}.`],
  policy: (here) => ['Cette page ne laisse pas le chat se connecter.', `Prévenez les responsables de ce site. ${here}`],
  intercepted: (here) => [
    'Autre chose répond à la place du serveur du chat.',
    `Ce réseau demande peut-être de vous identifier quand vous ouvrez une autre page. Sinon, le serveur est absent pour un moment. ${here}`,
  ],
  blocked: (here) => ['Ce réseau bloque le chat.', `Essayez un autre réseau. ${here}`],
  clock: (here) => ['L’horloge de cet appareil n’est pas à l’heure.', `Réglez-la, puis réessayez. ${here}`],
  refused: (here) => [
    'Le serveur du chat refuse cet appareil.',
    `Rechargez la page pour obtenir la dernière version. ${here}`,
  ],
  uninvited: (here) => [
    'Ce serveur accepte de nouvelles boîtes de réception sur invitation.',
    `Ouvrez le lien de la vôtre ou demandez-en une aux responsables du serveur. ${here}`,
  ],
  'switched-off': (here) => ['Ce compte est désactivé.', `Demandez pourquoi aux responsables du serveur. ${here}`],
  storage: (here) => ['Le serveur du chat ne peut pas enregistrer de messages en ce moment.', here],
  slower: () => ['Ce réseau ralentit le chat.', 'Les messages arrivent toujours, quelques secondes plus tard.'],
};

const STOPPED = 'Nous nous sommes arrêtés avant que quoi que ce soit ne quitte cet appareil.';

export const obstacles: ObstacleTexts = {
  'other-keys': (name) => [
    `Ce n’est peut-être pas ${name}`,
    `La réponse du serveur du chat ne correspond pas à l’adresse de cette page. ${STOPPED}`,
  ],
  fork: (name) => [
    `Ce n’est peut-être pas ${name}`,
    `Le serveur du chat a donné deux réponses différentes sur son identité. ${STOPPED}`,
  ],
  rollback: (name) => [
    `Ce n’est peut-être pas ${name}`,
    `Le serveur du chat a donné une réponse plus ancienne que celle que nous avons déjà. ${STOPPED}`,
  ],
  'server-behind': (name) => [
    `${name} n’est pas joignable en ce moment.`,
    'Il manque au serveur du chat les clés les plus récentes. Vos messages restent sur cet appareil et partiront dès que l’appareil en face aura été en ligne.',
  ],
  'list-missing': (name) => [
    `${name} a peut-être changé d’appareils.`,
    'Un message de sa part nomme des appareils que le serveur du chat ne connaît pas. « Renvoyer » envoie votre message aux appareils que nous connaissons.',
  ],
  'away-too-long': (name) => [
    `${name} s’est absenté.`,
    'Sa boîte de réception n’a pas été ouverte depuis plus de 45 jours. Tant qu’elle ne l’est pas, nous ne pouvons pas être sûrs qu’un message n’atteindrait que la bonne personne.',
  ],
  'unknown-address': (name) => [
    `${name} est introuvable.`,
    'Le serveur du chat ne connaît pas l’adresse de cette page. Prévenez les responsables de ce site.',
  ],
  gone: (name) => [
    `${name} a quitté ce chat.`,
    'Plus rien ne peut être envoyé, et aucune réponse ne viendra. Ce qui a été écrit reste ici jusqu’à ce que vous l’effaciez.',
  ],
  limited: (_, when) => [
    'Beaucoup de messages en peu de temps.',
    `Ils attendent ici et partiront à partir de ${when}.`,
  ],
  'mailbox-full': (name) => [
    `La boîte de ${name} est pleine.`,
    'Vos messages attendent ici et partiront quand il y aura de la place.',
  ],
  'server-storage': () => [
    'Le serveur du chat ne peut pas enregistrer de messages en ce moment.',
    'Les vôtres attendent sur cet appareil et partiront dès qu’il le pourra.',
  ],
  refused: () => [
    'Le serveur du chat a refusé un message.',
    'Il est conservé sur cet appareil. Appuyez sur « Renvoyer » pour l’envoyer à nouveau.',
  ],
  storage: () => [
    'Ce navigateur n’a plus de place.',
    'Votre texte reste dans le champ ci-dessous. Libérez de la place, puis renvoyez-le.',
  ],
};
