/** The page with the address, the snippet and the check of a page, in Dutch. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'Je inbox is klaar',
  lead: 'Zet het snippet op je site. Berichten van bezoekers komen hier binnen.',
  heading: 'Adres en snippet',
  address: 'Je adres',
  tagCheck,
  addressHint: 'Het is alleen van jou en bewijst dat jij degene bent die antwoordt.',
  copyAddress: 'Adres kopiëren',
  snippet: 'Snippet',
  withdrawn: 'Er is op dit moment geen snippet.',
  withdrawnMore:
    'Deze versie van de chat heeft een bekend probleem. Vraag de beheerder van deze server om de herstelde versie en herlaad daarna deze pagina.',
  snippetHint: 'Plak het vóór de afsluitende body-tag van je pagina’s.',
  copySnippet: 'Snippet kopiëren',
  copied: 'Gekopieerd',
  notCopied: 'De browser stond kopiëren niet toe. De tekst is geselecteerd: kopieer hem zelf.',
  seeItWork: 'Zie het werken',
  waiting: 'Wachten op het eerste bericht',
  arrived: 'Het eerste bericht is binnen.',
  open: 'Gesprek openen',
  demo: 'Proberen op de demosite',
  newTab: 'opent in een nieuw tabblad',
  toInbox: 'Naar de inbox',
  onlyCopy: 'Dit apparaat heeft de enige kopie.',
  onlyCopyMore:
    'Er is nog geen back-up. Als het apparaat kwijtraakt of de browsergegevens worden gewist, zijn dit adres en de gesprekken weg.',
};
