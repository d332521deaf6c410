/** The words of "Is the chat on my page?", in Italian. */
import type { tagCheck as english } from '../en-tag-check.ts';

export const tagCheck: typeof english = {
  heading: 'La chat è sulla mia pagina?',
  hint: 'Apre la pagina in una nuova scheda e aspetta che la sua chat risponda.',
  check: 'Controlla la pagina',
  asking: 'In attesa della risposta della pagina.',
  'no-address': 'Questo non è l’indirizzo di una pagina. Inizia con https://.',
  found: 'La tua chat è su questa pagina. Può connettersi.',
  old: 'La tua chat è su questa pagina, in una versione precedente. Sostituisci il vecchio snippet con quello qui sopra.',
  withdrawn:
    'La tua chat è su questa pagina, ma disattivata: questa versione ha un problema noto. Sostituisci il vecchio snippet con quello qui sopra.',
  other: 'Questa pagina ha la chat di un altro indirizzo. Copia di nuovo lo snippet.',
  'no-owner': 'Lo snippet su questa pagina non ha un indirizzo completo in data-owner. Copia di nuovo lo snippet.',
  insecure: 'La tua chat è su questa pagina, ma la pagina non usa https. Lì la chat non si apre.',
  'not-loaded':
    'Il tuo snippet è su questa pagina, ma la chat non si è caricata. Se la pagina ha una Content Security Policy, consenti l’host del suo indirizzo in script-src, non solo quel file.',
  'not-connected':
    'La tua chat è su questa pagina, ma la Content Security Policy della pagina non le permette di connettersi. Consenti questo server in connect-src.',
  closed:
    'La scheda è stata chiusa prima che la chat rispondesse, oppure la pagina si isola dalle altre schede (Cross-Origin-Opener-Policy). Una pagina così non si può controllare: aprila e cerca la chat.',
  silent:
    'Nessuna chat ha risposto. Controlla che nella pagina ci sia lo snippet intero e non modificato: se l’hash in integrity è sbagliato, il browser non lo esegue. Se la pagina ha una Content Security Policy, consenti questo server in script-src.',
  blocked: 'Il browser non ha aperto la pagina. Consenti a questo sito di aprire schede, poi riprova.',
};
