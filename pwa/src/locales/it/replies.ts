/** Texts that the owner saves, and puts into a message with a slash, in Italian. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'Risposte salvate',
  open: 'Risposte salvate, o digita una barra',
  rowHint: 'I testi che invii spesso',
  lead: 'Digita / in un messaggio vuoto e scegline una. {name} diventa il nome del visitatore. Tutti i tuoi dispositivi hanno queste risposte e i visitatori non vedono mai l’elenco.',
  empty: 'Ancora nessuna risposta salvata',
  add: 'Aggiungi una risposta',
  edit: (title) => `Modifica ${title}`,
  title: 'Nome breve',
  titleHint: 'Ciò che digiti dopo la barra, per esempio spedizione-norvegia',
  text: 'Testo',
  titleTooLong: 'Il nome breve manca o è troppo lungo. Cambialo, poi salva di nuovo.',
  textMissing: 'Il testo manca. Scrivilo, poi salva di nuovo.',
  textTooLong: 'Il testo è troppo lungo. Accorcialo, poi salva di nuovo.',
  tooMany: 'C’è posto per 200 risposte. Prima eliminane una.',
  failed: 'Non è stato possibile leggere le risposte salvate. Ricarica per riprovare.',
  count: (shown, all) => `${String(shown)} di ${String(all)}`,
  none: 'Nessuna risposta salvata corrisponde',
  chosen: (title, at, of) => `${title}, ${String(at)} di ${String(of)}`,
  choose: 'scegli',
  putIn: 'inserisci',
  close: 'chiudi',
  enter: 'Invio',
  editAll: 'Modifica le risposte salvate',
};
