/** The words of the connection check, in Italian. */
import type { CheckStep, ConnectionCause } from '@cipherchat/core';
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return count(Math.round(ms), { one: '{n} ms', other: '{n} ms' });
  if (seconds < 120) {
    return count(seconds < 10 ? round(seconds) : Math.round(seconds), { one: '{n} secondo', other: '{n} secondi' });
  }
  if (seconds < 7_200) return count(Math.round(seconds / 60), { one: '{n} minuto', other: '{n} minuti' });
  if (seconds < 172_800) return count(Math.round(seconds / 3_600), { one: '{n} ora', other: '{n} ore' });
  return count(Math.round(seconds / 86_400), { one: '{n} giorno', other: '{n} giorni' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string => {
  if (Math.abs(aheadMs) < 1_000) return 'Gli orologi del dispositivo e del server coincidono.';
  const apart = duration(Math.abs(aheadMs));
  return aheadMs > 0
    ? `Gli orologi del dispositivo e del server differiscono di ${apart}: questo dispositivo è indietro.`
    : `Gli orologi del dispositivo e del server differiscono di ${apart}: questo dispositivo è avanti.`;
};

const steps: Readonly<Record<CheckStep, string>> = {
  network: 'Rete',
  reach: 'Accesso al server',
  server: 'Server',
  version: 'Versione',
  clock: 'Orologio',
  'sign-in': 'Identificazione',
  websocket: 'Connessione in tempo reale',
  polling: 'Connessione più lenta',
  delay: 'Tempo di risposta',
};

/** `ms`: see `CheckResult`. */
const good: Readonly<Record<CheckStep, (ms: number) => string>> = {
  network: () => 'Questo dispositivo è connesso a una rete.',
  reach: (ms) =>
    ms === 0 ? 'L’indirizzo del server risponde.' : `L’indirizzo del server risponde in ${duration(ms)}.`,
  server: () => 'A rispondere è il server della chat.',
  version: () => 'Il server e la casella sono compatibili.',
  clock: (ms) => clocks(ms),
  'sign-in': () => 'Il server accetta questo dispositivo.',
  websocket: () => 'Si apre. I messaggi arrivano subito.',
  polling: () => 'Funziona: la casella interroga di continuo il server.',
  delay: (ms) => `Il server risponde in ${duration(ms)}.`,
};

/** What works, but not as it should, where that has no cause of its own. */
const fair: Partial<Readonly<Record<CheckStep, (ms: number) => string>>> = {
  clock: (ms) => `${clocks(ms)} Se l’ora di questo dispositivo è sbagliata, regolala. I messaggi passano comunque.`,
  'sign-in': () =>
    'Il server non conosce ancora questo dispositivo. La casella lo registra da sola: controlla di nuovo tra un minuto.',
  delay: (ms) =>
    `Il server impiega ${duration(ms)} a rispondere. La rete o il server sono lenti: i messaggi impiegano altrettanto.`,
};

/** What to do about a cause. `when`: time at which the server answers again, or empty. */
const remedies: Readonly<Record<ConnectionCause, (when: string) => string>> = {
  offline: () => 'Attiva il Wi-Fi o i dati mobili, poi controlla di nuovo.',
  server: () =>
    'Prova un’altra rete. Se non basta, il server non è disponibile: avvisa chi lo gestisce. I messaggi aspettano qui.',
  limited: (when) =>
    when === ''
      ? 'Aspetta qualche minuto, poi controlla di nuovo.'
      : `Aspetta fino alle ore ${when}, poi controlla di nuovo.`,
  policy: () =>
    'Avvisa chi gestisce il server: la policy della pagina deve indicare il proprio indirizzo in connect-src.',
  intercepted: () =>
    'Apri un altro sito. Se compare una pagina di accesso, accedi e poi controlla di nuovo. Altrimenti avvisa chi gestisce il server.',
  blocked: () =>
    'Spesso è un firewall aziendale. Chiedi a chi lo gestisce di consentire WebSocket verso questo server, oppure prova un’altra rete.',
  clock: () => 'Imposta la data e l’ora di questo dispositivo, poi controlla di nuovo.',
  refused: () =>
    'Ricarica la pagina per avere l’ultima versione. Se non basta, copia il rapporto per chi gestisce il server.',
  uninvited: () =>
    'Apri il link del tuo invito in questo browser. Se non ne hai uno, chiedilo a chi gestisce il server.',
  'switched-off': () =>
    'Chiedi il motivo a chi gestisce il server. Quello che hai ricevuto resta su questo dispositivo.',
  storage: () => 'Passa da solo oppure deve intervenire chi gestisce il server. I messaggi aspettano qui.',
  slower: () => 'Spesso è un firewall aziendale. Chiedi a chi lo gestisce di consentire WebSocket verso questo server.',
};

export const check: typeof english = {
  heading: 'Test della connessione',
  row: 'Test della connessione',
  rowHint: 'Prova ogni passaggio da questo dispositivo al server.',
  link: 'Controlla la connessione',
  back: 'Torna alle impostazioni',
  start: 'Controlla ora',
  again: 'Controlla di nuovo',
  notRun: 'Non ancora controllata.',
  notRunMore: 'Ogni passaggio da questo dispositivo al server viene provato davvero. Richiede qualche secondo.',
  running: 'Controllo in corso…',
  runningMore: 'I risultati compaiono man mano.',
  allGood: 'Funziona tutto.',
  fair: 'I messaggi passano, ma qualcosa non è come dovrebbe.',
  slower: 'I messaggi arrivano con qualche secondo di ritardo.',
  bad: 'Al momento i messaggi non passano.',
  badMore: 'Non va perso nulla: aspettano su questo dispositivo.',
  broke: 'Non è stato possibile completare il test.',
  brokeMore: 'Ricarica la pagina, poi controlla di nuovo.',
  checkedAt: (when) => `Controllo eseguito alle ore ${when}.`,
  connection: 'Connessione',
  device: 'Questo dispositivo',
  results: 'Risultati',
  verdicts: {
    good: 'Funziona',
    fair: 'Da notare',
    bad: 'Non funziona',
    skipped: 'Non provato',
    running: 'Prova in corso',
  },
  steps,
  good,
  fairSteps: fair,
  remedies,
  sameCause: 'Non riesce per lo stesso motivo.',
  notNeeded: 'Non serve: la connessione in tempo reale funziona.',
  notTried: 'Non provato: un passaggio precedente non funziona.',
  storage: 'Archiviazione',
  offlineStart: 'Avvio senza rete',
  offlineStarts: {
    ready: 'La casella si avvia senza rete.',
    update: 'La casella si avvia senza rete. È pronta una nuova versione: ricarica la pagina per averla.',
    'not-yet': 'La casella è ancora in fase di salvataggio su questo dispositivo. Controlla di nuovo tra un minuto.',
    never: 'Questo browser o questa finestra non conserva la casella, quindi si avvia solo con una rete.',
  },
  copy: 'Copia rapporto',
  copied: 'Il rapporto è stato copiato.',
  notCopied: 'Il browser non ha permesso di copiare. Seleziona il testo qui sotto e copialo tu.',
  reportHas: 'Per chi ti aiuta: risultati, codici, orari e versioni. Niente messaggi, nomi, indirizzi o chiavi.',
  report: 'Rapporto',
};
