/** The menu and what is one step inside the chat, in Italian. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'Numero di sicurezza',
  compare: (name) =>
    `Chiedi a ${name} il suo numero, in negozio o al telefono. Se è lo stesso, nessuno può leggere la chat o fingersi l’altra parte.`,
  compareByPicture: 'In negozio, la sua casella può invece scansionare l’immagine.',
  safetyPicture: 'Immagine del numero di sicurezza',
  noNumber: 'Il numero comparirà qui dopo il tuo primo messaggio.',
  readers: 'Chi può leggere',
  you: 'Lei',
  answersFor: (name) => `Risponde per ${name}`,
  told: {
    seesPage: 'Vedono in quale pagina sei',
    seesNothing: 'Vengono inviati solo i tuoi messaggi',
    page: 'Pagina',
    address: 'Indirizzo',
    language: 'Lingua',
    cameFrom: 'Provenienza',
    send: 'Invia questo con i miei messaggi',
    when: 'Inviato con ciò che scrivi, e di nuovo quando vai a un’altra pagina.',
  },
  forget: 'Dimentica questa chat',
  forgetLead: 'Se in seguito scriverai di nuovo, sarà una nuova chat con un nuovo numero di sicurezza.',
  consequences: (name) => [
    ['In questo browser', 'Tutti i messaggi e il tuo nome vengono rimossi subito.'],
    [`Da ${name}`, 'Si vede che te ne sei andato. Ciò che è lì resta lì.'],
    ['Sul server della chat', 'Ciò che ti attende lì viene eliminato.'],
  ],
  askToDelete: (name) => `Chiedi anche a ${name} di eliminarla`,
  askToDeleteHint: 'Decide l’altra parte. Non ti verrà comunicato.',
  keep: 'Conservala',
  forgetting: 'Chiusura della chat. Richiede qualche secondo',
  notForgotten: 'Questo browser non ha rimosso tutto. Chiudi le altre schede di questo sito e riprova.',
};
