/** A chat that goes on in another browser, in Italian. */
import type { MoveWords } from '../move-words.ts';
import { count as counted } from './count.ts';

export const move: MoveWords = {
  move: 'Continua sul telefono',
  picture: 'Immagine da inquadrare con la fotocamera del telefono',
  how: 'Inquadrala con la fotocamera del telefono. Oppure apri lì la chat, scegli «Ho un codice» nel menu e scrivi gli otto caratteri.',
  lasts: (when) => `Vale ancora ${when}.`,
  sixDigits: 'Sei cifre che il telefono mostra',
  noDigits: 'Il telefono non mostra cifre? Allora un altro dispositivo ha usato il codice: annulla.',
  go: 'Continua sul telefono',
  connecting: 'Connessione in corso',
  going: 'I tuoi messaggi sono in viaggio',
  cancel: 'Annulla',
  again: 'Riprova',
  haveCode: 'Ho un codice',
  code: 'Otto caratteri che l’altro browser mostra',
  next: 'Avanti',
  asks: 'Continuare questa chat qui?',
  asksLead: (name) =>
    `La tua chat con ${name} prosegue in questo browser. L’altro browser conserva i suoi messaggi finché non li rimuovi lì.`,
  stranger: 'Questo link te l’ha mandato un’altra persona? Allora è la sua chat: chiudila.',
  goHere: 'Continua qui',
  goNot: 'Non continuare',
  typeThere: 'Scrivi queste cifre nell’altro browser',
  waits: 'In attesa dell’altro browser',
  secret: 'Non darle a un’altra persona. Aprono la tua chat.',
  isYours: 'È questa la tua chat?',
  comesAlong: (count) =>
    counted(count, {
      one: '{n} messaggio viene con lei. Il più recente:',
      other: '{n} messaggi vengono con lei. I più recenti:',
    }),
  yourText: 'Tu:',
  ends: {
    code: 'Questo non è un codice. Ha otto lettere e cifre.',
    expired: 'Il tempo è scaduto, o il codice è già stato usato. Prendine uno nuovo nel browser che ha la chat.',
    unreachable: 'Nessuna connessione al server della chat. La chat resta dov’è. Riprova quando sei online.',
    limited: 'Troppi tentativi in un’ora. La chat resta dov’è. Riprova più tardi.',
    digits: 'Le cifre non sono le stesse. La chat resta qui. Riprova con un nuovo codice.',
    refused:
      'Ciò che è arrivato non viene dal tuo altro browser: non è stato preso nulla. Riprova con un nuovo codice.',
    occupied: 'In questo browser c’è già una chat. Per continuare l’altra qui, dimentica prima questa.',
    impossible: 'Questa chat non può continuare in un altro browser. Resta dov’è.',
  },
  moved: 'Scrivi nell’altro browser.',
  movedHint: 'Le nuove risposte arrivano lì.',
  notKnownYet: (name) =>
    `${name} lo saprà appena questo browser sarà online. Tieni aperta questa pagina fino ad allora.`,
  remove: 'Rimuovila da questo browser',
  stay: 'Scrivi di nuovo qui',
  areThere: 'I tuoi messaggi sono nell’altro browser? Qui vengono rimossi per sempre.',
};
