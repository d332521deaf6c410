/** What the back end of the owner's site says of its users, in Italian. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: 'Clienti confermati dal suo sito',
  lead: 'Se le persone accedono al suo sito, questo può dire chi scrive. Inserisca la sua chiave pubblica: ciò che firma risulta confermato. Ci sono esempi per Node e PHP.',
  empty: 'Ancora nessuna chiave, quindi nessun nome è confermato.',
  label: 'Nome del sito',
  labelHint: 'Mostrato come «Confermato da …»',
  key: 'Chiave pubblica',
  keyHint: 'Il file PEM della chiave pubblica, o i suoi byte. Ed25519 o P-256. Non inserisca mai una chiave privata.',
  add: 'Aggiungi la chiave',
  notAKey: 'Non è una chiave pubblica utilizzabile. Copi tutto il file, con la prima e l’ultima riga.',
  remove: (label) => `Rimuovi ${label}`,
  by: (label) => `Confermato da ${label}`,
  bySite: 'Confermato dal suo sito',
  name: 'Nome',
  customer: 'Numero cliente',
  mail: 'E-mail',
  checked: (when) => `Verificato: ${when}, con accesso al suo sito.`,
  userBefore: (user) => `Prima il suo sito ha indicato un altro cliente in questa chat: ${user}`,
  expired: 'Una conferma è arrivata troppo tardi e non conta.',
  otherAddress: 'Una conferma era per un altro visitatore o un’altra casella e non conta.',
  unknownKey: 'Una conferma è stata firmata con una chiave che non è nelle sue impostazioni.',
  invalid: 'Una conferma era danneggiata o non veniva dal suo sito e non conta.',
};
