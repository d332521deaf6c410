/** The words of the connection check, in French. */
import type { CheckStep, ConnectionCause } from '@cipherchat/core';
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return count(Math.round(ms), { one: '{n}\u00a0ms', other: '{n}\u00a0ms' });
  if (seconds < 120) {
    return count(seconds < 10 ? round(seconds) : Math.round(seconds), {
      one: '{n}\u00a0seconde',
      other: '{n}\u00a0secondes',
    });
  }
  if (seconds < 7_200) return count(Math.round(seconds / 60), { one: '{n}\u00a0minute', other: '{n}\u00a0minutes' });
  if (seconds < 172_800) return count(Math.round(seconds / 3_600), { one: '{n}\u00a0heure', other: '{n}\u00a0heures' });
  return count(Math.round(seconds / 86_400), { one: '{n}\u00a0jour', other: '{n}\u00a0jours' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string => {
  if (Math.abs(aheadMs) < 1_000) return 'Les horloges de l’appareil et du serveur sont à la même heure.';
  const apart = duration(Math.abs(aheadMs));
  return aheadMs > 0
    ? `Les horloges de l’appareil et du serveur diffèrent de ${apart}\u00a0: cet appareil retarde.`
    : `Les horloges de l’appareil et du serveur diffèrent de ${apart}\u00a0: cet appareil avance.`;
};

const steps: Readonly<Record<CheckStep, string>> = {
  network: 'Réseau',
  reach: 'Accès au serveur',
  server: 'Serveur',
  version: 'Version',
  clock: 'Horloge',
  'sign-in': 'Identification',
  websocket: 'Connexion en direct',
  polling: 'Connexion plus lente',
  delay: 'Temps de réponse',
};

/** `ms`: see `CheckResult`. */
const good: Readonly<Record<CheckStep, (ms: number) => string>> = {
  network: () => 'Cet appareil est connecté à un réseau.',
  reach: (ms) => (ms === 0 ? 'L’adresse du serveur répond.' : `L’adresse du serveur répond en ${duration(ms)}.`),
  server: () => 'C’est bien le serveur de chat qui répond.',
  version: () => 'Le serveur et la boîte de réception sont compatibles.',
  clock: (ms) => clocks(ms),
  'sign-in': () => 'Le serveur accepte cet appareil.',
  websocket: () => 'Elle s’établit. Les messages arrivent aussitôt.',
  polling: () => 'Elle fonctionne\u00a0: la boîte de réception interroge régulièrement le serveur.',
  delay: (ms) => `Le serveur répond en ${duration(ms)}.`,
};

/** What works, but not as it should, where that has no cause of its own. */
const fair: Partial<Readonly<Record<CheckStep, (ms: number) => string>>> = {
  clock: (ms) => `${clocks(ms)} Si l’heure de cet appareil est fausse, réglez-la. Les messages passent malgré tout.`,
  'sign-in': () =>
    'Le serveur ne connaît pas encore cet appareil. La boîte de réception l’enregistre d’elle-même\u00a0: vérifiez de nouveau dans une minute.',
  delay: (ms) =>
    `Le serveur met ${duration(ms)} à répondre. Le réseau ou le serveur est lent\u00a0: les messages mettent autant de temps.`,
};

/** What to do about a cause. `when`: time at which the server answers again, or empty. */
const remedies: Readonly<Record<ConnectionCause, (when: string) => string>> = {
  offline: () => 'Activez le Wi-Fi ou les données mobiles, puis vérifiez de nouveau.',
  server: () =>
    'Essayez un autre réseau. Si cela ne suffit pas, le serveur est indisponible\u00a0: prévenez son administrateur. Les messages attendent ici.',
  limited: (when) =>
    when === ''
      ? 'Attendez quelques minutes, puis vérifiez de nouveau.'
      : `Attendez jusqu’à ${when}, puis vérifiez de nouveau.`,
  policy: () =>
    'Prévenez l’administrateur du serveur\u00a0: la politique de la page doit indiquer sa propre adresse dans connect-src.',
  intercepted: () =>
    'Ouvrez un autre site. Si une page de connexion apparaît, identifiez-vous, puis vérifiez de nouveau. Sinon, prévenez l’administrateur du serveur.',
  blocked: () =>
    'C’est souvent un pare-feu d’entreprise. Demandez à son administrateur d’autoriser WebSocket vers ce serveur, ou essayez un autre réseau.',
  clock: () => 'Réglez la date et l’heure de cet appareil, puis vérifiez de nouveau.',
  refused: () =>
    'Rechargez la page pour obtenir la dernière version. Si cela ne suffit pas, copiez le rapport pour l’administrateur du serveur.',
  uninvited: () =>
    'Ouvrez le lien de votre invitation dans ce navigateur. Si vous n’en avez pas, demandez-en un à l’administrateur du serveur.',
  'switched-off': () =>
    'Demandez-en la raison à l’administrateur du serveur. Ce que vous avez reçu reste sur cet appareil.',
  storage: () =>
    'Le problème disparaît de lui-même ou demande l’intervention de l’administrateur du serveur. Les messages attendent ici.',
  slower: () =>
    'C’est souvent un pare-feu d’entreprise. Demandez à son administrateur d’autoriser WebSocket vers ce serveur.',
};

export const check: typeof english = {
  heading: 'Test de connexion',
  row: 'Test de connexion',
  rowHint: 'Essaie chaque étape entre cet appareil et le serveur.',
  link: 'Vérifier la connexion',
  back: 'Retour aux paramètres',
  start: 'Vérifier maintenant',
  again: 'Vérifier de nouveau',
  notRun: 'Pas encore vérifié.',
  notRunMore: 'Chaque étape entre cet appareil et le serveur est réellement essayée. Cela prend quelques secondes.',
  running: 'Vérification…',
  runningMore: 'Les résultats s’affichent au fur et à mesure.',
  allGood: 'Tout fonctionne.',
  fair: 'Les messages passent, mais quelque chose ne va pas.',
  slower: 'Les messages arrivent avec quelques secondes de retard.',
  bad: 'Les messages ne passent pas pour le moment.',
  badMore: 'Rien n’est perdu\u00a0: ils attendent sur cet appareil.',
  broke: 'Le test n’a pas pu être terminé.',
  brokeMore: 'Rechargez la page, puis vérifiez de nouveau.',
  checkedAt: (when) => `Vérifié à ${when}.`,
  connection: 'Connexion',
  device: 'Cet appareil',
  results: 'Résultats',
  verdicts: {
    good: 'Fonctionne',
    fair: 'À noter',
    bad: 'Ne fonctionne pas',
    skipped: 'Non essayé',
    running: 'Essai en cours',
  },
  steps,
  good,
  fairSteps: fair,
  remedies,
  sameCause: 'L’échec a la même cause.',
  notNeeded: 'Inutile\u00a0: la connexion en direct fonctionne.',
  notTried: 'Non essayé\u00a0: une étape précédente ne fonctionne pas.',
  storage: 'Stockage',
  offlineStart: 'Démarrage sans réseau',
  offlineStarts: {
    ready: 'La boîte de réception démarre sans réseau.',
    update:
      'La boîte de réception démarre sans réseau. Une nouvelle version est prête\u00a0: rechargez la page pour l’obtenir.',
    'not-yet':
      'La boîte de réception est encore en cours d’enregistrement sur cet appareil. Vérifiez de nouveau dans une minute.',
    never:
      'Ce navigateur ou cette fenêtre ne conserve pas la boîte de réception\u00a0: elle ne démarre donc qu’avec un réseau.',
  },
  copy: 'Copier le rapport',
  copied: 'Le rapport a été copié.',
  notCopied: 'Le navigateur n’a pas autorisé la copie. Sélectionnez le texte ci-dessous et copiez-le vous-même.',
  reportHas:
    'Pour la personne qui vous aide\u00a0: résultats, codes, heures et versions. Aucun message, nom, adresse ni clé.',
  report: 'Rapport',
};
