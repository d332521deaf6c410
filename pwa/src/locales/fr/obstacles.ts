/** What keeps answers from being sent, in French. */
import type { obstacle as english } from '../en-obstacles.ts';

export const obstacle: typeof english = {
  'other-keys': (name) => [
    `Ce n’est peut-être pas ${name}`,
    'Le serveur a proposé quelqu’un d’autre sous cette adresse. Nous avons tout arrêté avant que quoi que ce soit quitte cet appareil.',
  ],
  fork: (name) => [
    `Ce n’est peut-être pas ${name}`,
    'Le serveur a donné deux réponses différentes sur son identité. Nous avons tout arrêté avant que quoi que ce soit quitte cet appareil.',
  ],
  rollback: (name) => [
    `Ce n’est peut-être pas ${name}`,
    'Le serveur a donné une réponse plus ancienne que celle que nous avons déjà. Nous avons tout arrêté avant que quoi que ce soit quitte cet appareil.',
  ],
  'server-behind': (name) => [
    `${name} est injoignable pour le moment`,
    'Ses clés les plus récentes manquent au serveur. Vos messages restent sur cet appareil et seront envoyés dès que son appareil aura été en ligne.',
  ],
  'list-missing': (name) => [
    `${name} a peut-être changé d’appareils`,
    'L’un de ses messages mentionne des appareils que le serveur ne connaît pas. «\u00a0Renvoyer\u00a0» envoie votre message aux appareils que nous connaissons.',
  ],
  'away-too-long': (name) => [
    `Pas de nouvelles de ${name}`,
    'Cette personne n’est pas revenue depuis plus de 45 jours. Vos messages attendent son retour sur cet appareil.',
  ],
  'unknown-address': (name) => [
    `${name} est introuvable`,
    'Le serveur ne connaît plus cette adresse. Vos messages attendent sur cet appareil.',
  ],
  gone: (name) => [
    `${name} a quitté ce chat`,
    'Plus rien ne peut être envoyé, et aucune réponse ne viendra. Ce qui a été écrit reste ici jusqu’à ce que vous le supprimiez.',
  ],
  limited: (_, when) => [
    'Beaucoup de messages en peu de temps.',
    `Ils attendent ici et seront envoyés à partir de ${when}.`,
  ],
  'mailbox-full': (name) => [
    `La boîte aux lettres de ${name} est pleine.`,
    'Vos messages attendent ici et seront envoyés dès qu’il y aura de la place.',
  ],
  'server-storage': () => [
    'Le serveur de chat ne peut pas stocker de messages pour le moment.',
    'Les vôtres attendent sur cet appareil et seront envoyés dès que possible.',
  ],
  refused: () => [
    'Le serveur de chat a refusé un message.',
    'Il est conservé sur cet appareil. Appuyez sur «\u00a0Renvoyer\u00a0» pour l’envoyer de nouveau.',
  ],
  storage: () => [
    'Ce navigateur n’a plus de place.',
    'Votre texte reste dans le champ ci-dessous. Libérez de l’espace, puis envoyez-le de nouveau.',
  ],
};
