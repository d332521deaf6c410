/** What is counted on this device, in Italian. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'Statistiche',
  rowHint: 'Quanti scrivono, quando, e in quanto tempo risponde',
  lead: 'Contato su questo dispositivo, non inviato da nessuna parte.',
  period: 'Periodo',
  days: '14 giorni',
  months: '3 mesi',
  all: 'Tutto',
  conversations: 'Nuove conversazioni',
  half: 'Metà delle risposte entro',
  messages: 'Messaggi dei visitatori',
  answerTime: 'Tempo fino alla prima risposta',
  later: 'Più tardi',
  notYet: 'Ancora nessuna risposta',
  byWeekday: 'Messaggi dei visitatori per giorno della settimana',
  byHour: 'Messaggi dei visitatori per ora',
  notCounted:
    'Non si conta ciò che è stato eliminato né ciò che non è su questo dispositivo. Ore e giorni sono quelli di questo dispositivo.',
  empty: 'Nessuno ha scritto in questo periodo.',
  counting: 'Conteggio in corso',
  failed: 'Non è stato possibile leggere i messaggi. Ricarichi per riprovare.',
};
