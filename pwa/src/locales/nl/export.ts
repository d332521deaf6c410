/** The export of conversations as a file: its dialog, and words inside of the file, in Dutch. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'Exporteren',
  one: 'Dit gesprek exporteren',
  all: 'Alles exporteren',
  allHint: 'Alle gesprekken op dit apparaat in één bestand, als tekst of JSON.',
  warning: 'Dit bestand is niet versleuteld. Iedereen die het heeft, kan het lezen.',
  hint: 'Het wordt op dit apparaat gemaakt en naar niemand gestuurd. Het bevat de namen van bestanden en foto’s, niet de bestanden. Bewaar het waar je facturen bewaart.',
  format: 'Formaat',
  text: 'Tekst, om te lezen',
  json: 'JSON, voor programma’s',
  busy: (messages) => `Berichten tot nu toe: ${messages}`,
  saved: (messages) => `Het bestand is als download aan de browser gegeven. Berichten: ${messages}`,
  failed: 'Het bestand kon niet worden gemaakt en er is niets opgeslagen. Probeer het opnieuw.',
  made: (when) => `Gemaakt: ${when}`,
  callsItself: (name) => `Noemt zich ${name}`,
  address: (address) => `Adres: ${address}`,
  tags: (tags) => `Labels: ${tags}`,
};
