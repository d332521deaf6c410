/** The words of comparing safety numbers with a contact, in Italian. `who`: the contact's name, or `visitor`. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: 'questo visitatore',
  heading: (who) => `È davvero ${who}?`,
  close: 'Chiudi',
  how: 'Metodo',
  numbers: 'Leggi i numeri',
  picture: 'Mostra immagine',
  scan: 'Scansiona',
  loading: 'Lettura del numero di sicurezza',
  none: 'Non c’è ancora un numero di sicurezza. Compare quando il primo messaggio del visitatore è stato controllato.',
  numbersLead: (who) =>
    `Chiama ${who} o incontratevi di persona, e leggetevi il numero a vicenda. Nella chat è dietro la riga «Solo tu e … potete leggere questa chat».`,
  number: 'Numero di sicurezza',
  differ: 'Sono diversi',
  same: 'Sono uguali',
  calm: 'Per la maggior parte delle domande non serve. È per il giorno in cui conta.',
  pictureLead: (who) =>
    `Fai scansionare questa immagine a ${who}, di persona o in videochiamata. Poi scansiona la sua, così lo sai anche tu.`,
  pictureLabel: 'Immagine del numero di sicurezza',
  scanLead: (who) =>
    `Scansiona l’immagine mostrata da ${who}. In una casella è dietro «Mostra immagine», nella chat accanto al numero.`,
  camera: 'Immagine della fotocamera',
  cameraHint: 'L’immagine della fotocamera resta in questa scheda.',
  noCamera: 'Qui non è possibile usare la fotocamera. Consentila nel browser oppure leggetevi i numeri a vicenda.',
  noPicture: 'Questa non è l’immagine di un numero di sicurezza. Metti l’altra immagine davanti alla fotocamera.',
  ownPicture: 'Questa è la tua immagine. Scansiona quella sull’altro schermo.',
  verified: (who) => `L’identità di ${who} è verificata`,
  visitorVerified: 'L’identità di questo visitatore è verificata',
  verifiedLead:
    'Da entrambe le parti si vede lo stesso numero, quindi non c’è nessuno in mezzo. I tuoi altri dispositivi vengono informati.',
  differHeading: 'I numeri sono diversi',
  differLead: (who) =>
    `Potrebbe esserci qualcuno in mezzo, oppure questo è il numero di un’altra conversazione. Non scrivere qui nulla di importante. Chiedi a ${who} su un altro canale e confronta di nuovo.`,
  again: 'Confronta di nuovo',
  notSaved: 'Questo browser non è riuscito a salvare. Libera spazio, poi riprova.',

  mark: 'Identità verificata',
  weakMark: 'Confrontato su un altro dispositivo',
  here: (when) => `Hai confrontato i numeri su questo dispositivo (${when}).`,
  there: (device, when) =>
    device === undefined
      ? `Hai confrontato i numeri su un altro dispositivo (${when}).`
      : `Hai confrontato i numeri su ${device} (${when}).`,
  comparedOn: (device) => (device === undefined ? 'Confrontato su un altro dispositivo' : `Confrontato su ${device}`),
  weakLead: 'Quel dispositivo non può confermarlo per gli altri.',
  confirmLead: 'Quel dispositivo non può confermarlo per gli altri. Questo può, se il confronto era tuo.',
  confirm: 'Conferma',
  undo: 'Annulla',
  row: 'Numero di sicurezza',
};
