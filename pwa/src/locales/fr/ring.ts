/** Words of the settings of notifications and of the question after the first message, in French. */
import type { ring as english } from '../en-ring.ts';

export const ring: typeof english = {
  heading: 'Notifications',
  row: 'Faire sonner cet appareil',
  on: 'Cet appareil sonne, même quand la boîte de réception est fermée.',
  off: 'Cet appareil ne sonne pas quand la boîte de réception est fermée.',
  notAsked: 'Cet appareil ne sonne pas encore. Votre navigateur vous demande une fois s’il en a le droit.',
  blocked:
    'Votre navigateur bloque les notifications ici. Pour changer cela, ouvrez les paramètres de ce site à côté de l’adresse, et autorisez les notifications.',
  incomplete:
    'Cet appareil ne peut pas sonner pour le moment\u00a0: le navigateur ou le serveur n’a pas répondu. Un nouvel essai a lieu automatiquement.',
  installFirst:
    'Sur un iPhone ou un iPad, seule la boîte de réception installée peut sonner. Ajoutez-la à l’écran d’accueil, et ouvrez-la à partir de là.',
  notOffered:
    'Ce serveur ne fait pas sonner les appareils. Une boîte de réception ouverte vous signale tout de même les nouveaux messages.',
  unsupported:
    'Ce navigateur ne peut pas sonner quand la boîte de réception est fermée. Une boîte de réception ouverte vous signale tout de même les nouveaux messages.',
  looking: 'Un instant',
  turnOn: 'Activer',
  turnOff: 'Désactiver',
  again: 'Réessayer',
  test: 'Envoyer un test',
  testHint: 'Fait sonner cet appareil une fois, comme pour un message.',
  tested: 'Le test est en route. Il arrive sous forme de notification.',
  testFailed: 'Le service de notifications de votre navigateur n’a pas accepté le test. Réessayez plus tard.',
  testNothing: 'Cet appareil n’est plus enregistré. Désactivez la sonnerie, puis réactivez-la.',
  testUnreachable: 'Le serveur n’a pas répondu. Réessayez plus tard.',
  content: 'Contenu des notifications',
  contentHint:
    'Le service de notifications de votre navigateur apprend seulement que quelque chose est arrivé, et quand.',
  contents: { text: 'Nom et texte', name: 'Nom seulement', nothing: '«\u00a0Nouveau message\u00a0»' },
  sound: 'Son',
  soundHint: 'Quand un message arrive dans une boîte de réception ouverte. Un seul onglet l’émet, pas tous.',
  quiet: 'Heures calmes',
  quietHint: 'Rien ne sonne pendant ces heures. Les nouveaux messages sont tout de même comptés.',
  quietFrom: 'Calme à partir de',
  quietTo: 'Calme jusqu’à',
  notSaved: 'Ce navigateur n’a pas pu enregistrer la modification.',
  ask: 'Faire sonner cet appareil quand quelqu’un écrit\u202f?',
  askMore:
    'Même quand la boîte de réception est fermée. Votre navigateur demande encore une confirmation. Vous choisissez ce qu’une notification montre.',
  askYes: 'Faire sonner cet appareil',
  askNo: 'Pas maintenant',
};
