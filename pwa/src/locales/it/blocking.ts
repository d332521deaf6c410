/** Blocking a contact, and the list of those who are blocked, in Italian. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'Blocca',
  unblock: 'Sblocca',
  isBlocked:
    'Hai bloccato questo contatto. Ciò che invia viene scartato senza essere letto su tutti i tuoi dispositivi, e non ne viene informato.',
  heading: 'Contatti bloccati',
  lead: 'Ciò che inviano viene scartato senza essere letto su tutti i tuoi dispositivi. Non ne vengono informati, e il server non lo sa. Per bloccare qualcuno, apri la conversazione, poi Altro, Blocca.',
  empty: 'Nessuno è bloccato',
  unblockOne: (name) => `Sblocca ${name}`,
  failed: 'Questo browser non è riuscito a salvarlo. Riprova.',
};
