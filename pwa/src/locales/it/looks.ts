/** How the chat looks on the pages of the owner, in Italian. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'Aspetto della chat',
  rowHint: 'Colore, saluto e posto, con anteprima',
  lead: 'Scelga ciò che sta bene con le Sue pagine e guardi l’anteprima. Le scelte restano su questo dispositivo. Valgono quando il tag qui sotto è nelle Sue pagine.',
  colour: 'Colore',
  colours: {
    petrol: 'Petrolio',
    pine: 'Pino',
    ink: 'Inchiostro',
    plum: 'Prugna',
    brick: 'Mattone',
  },
  other: 'Un altro colore',
  easy: (ratio) => `Il testo sopra si legge bene: ${ratio} a 1.`,
  pale: (ratio) => `Su una pagina bianca il pulsante si vede male: ${ratio} a 1. Dovrebbe essere 3 o più.`,
  greeting: 'Saluto',
  greetingHint: 'Una o due frasi sopra il primo messaggio',
  openers: 'Primi messaggi tra cui scegliere',
  openersHint: 'Uno per riga. I visitatori possono cambiarli prima di inviarli.',
  corner: 'Angolo',
  right: 'In basso a destra',
  left: 'In basso a sinistra',
  cornerHint: 'Cambia lato nelle pagine che si leggono da destra a sinistra.',
  likePage: 'Come la pagina',
  preview: 'Anteprima della chat su una pagina',
  tag: 'Il Suo tag',
  tagHint: 'Lo metta nelle Sue pagine al posto di quello che c’è.',
};
