/** The page with the address, the snippet and the check of a page, in Italian. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'La tua casella è pronta',
  lead: 'Inserisci lo snippet nel tuo sito. I messaggi dei visitatori arrivano qui.',
  heading: 'Indirizzo e snippet',
  address: 'Il tuo indirizzo',
  tagCheck,
  addressHint: 'Appartiene solo a te e dimostra che sei tu a rispondere.',
  copyAddress: 'Copia indirizzo',
  snippet: 'Snippet di codice',
  withdrawn: 'Al momento non c’è nessuno snippet.',
  withdrawnMore:
    'Questa versione della chat ha un problema noto. Chiedi la versione corretta a chi gestisce questo server, poi ricarica questa pagina.',
  snippetHint: 'Incollalo prima del tag body di chiusura delle tue pagine.',
  copySnippet: 'Copia snippet',
  copied: 'Copiato',
  notCopied: 'Il browser non ha permesso di copiare. Il testo è selezionato: copialo tu.',
  seeItWork: 'Guarda come funziona',
  waiting: 'In attesa del primo messaggio',
  arrived: 'Il primo messaggio è arrivato.',
  open: 'Apri la conversazione',
  demo: 'Provalo sul sito dimostrativo',
  newTab: 'si apre in una nuova scheda',
  toInbox: 'Vai alla casella',
  onlyCopy: 'Questo dispositivo ha l’unica copia.',
  onlyCopyMore:
    'Non c’è ancora un backup. Se perdi il dispositivo o se i dati del suo browser vengono cancellati, questo indirizzo e le sue conversazioni vanno persi.',
};
