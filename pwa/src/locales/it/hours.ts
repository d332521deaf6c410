/** When the owner answers, and what visitors read of it, in Italian. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: 'Orari di apertura',
  rowHint: 'Quando risponde e che cosa leggono i visitatori mentre non c’è',
  lead: 'I visitatori lo leggono nella chat dopo aver scritto, nella loro lingua e nel loro fuso orario. Tutti i suoi dispositivi hanno queste indicazioni.',
  tell: 'Mostra gli orari ai visitatori',
  from: (day) => `${day}, dalle`,
  until: 'alle',
  to: (day) => `${day}, alle`,
  closed: 'Chiuso',
  addTime: (day) => `Aggiungi un altro orario: ${day}`,
  removeTime: (day) => `Togli l’altro orario: ${day}`,
  timeZone: 'Fuso orario',
  answer: 'Tempo di risposta abituale',
  notStated: 'Non indicato',
  awayText: 'Testo di assenza',
  awayHint: 'Appare quando è chiuso o non c’è nessuno. I visitatori lo leggono come lo scrive.',
  shown: 'Che cosa legge un visitatore',
  now: 'Adesso',
  whenOpen: 'Quando è aperto',
  whenClosed: 'Quando è chiuso',
  nothing: 'Niente',
  saved: 'Salvato. I visitatori lo vedranno la prossima volta che scrivono.',
  wrongDay: (day) =>
    `${day}: la fine non viene dopo l’inizio. La cambi e salvi di nuovo. Un orario oltre la mezzanotte si scrive in due: fino alle 0:00 e, il giorno dopo, dalle 0:00.`,
  textTooLong: 'Il testo di assenza è troppo lungo. Lo accorci e salvi di nuovo.',
  failed: 'Non è stato possibile leggere gli orari. Ricarichi per riprovare.',
};
