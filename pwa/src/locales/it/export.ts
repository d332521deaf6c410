/** The export of conversations as a file: its dialog, and words inside of the file, in Italian. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'Esporta',
  one: 'Esporta questa conversazione',
  all: 'Esporta tutto',
  allHint: 'Tutte le conversazioni di questo dispositivo in un file, come testo o JSON.',
  warning: 'Questo file non è cifrato. Chiunque lo abbia può leggerlo.',
  hint: 'Viene creato su questo dispositivo e non viene inviato a nessuno. Contiene i nomi di file e immagini, non i file. Conservalo dove conservi le fatture.',
  format: 'Formato',
  text: 'Testo, da leggere',
  json: 'JSON, per i programmi',
  busy: (messages) => `Messaggi finora: ${messages}`,
  saved: (messages) => `Il file è stato consegnato al browser come download. Messaggi: ${messages}`,
  failed: 'Il file non è stato creato e nulla è stato salvato. Riprova.',
  made: (when) => `Creato: ${when}`,
  callsItself: (name) => `Si chiama ${name}`,
  address: (address) => `Indirizzo: ${address}`,
  tags: (tags) => `Etichette: ${tags}`,
};
