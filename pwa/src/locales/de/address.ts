/** The page with the address, the snippet and the check of a page, in German. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'Ihr Posteingang ist bereit',
  lead: 'Fügen Sie das Snippet in Ihre Website ein. Nachrichten von Besuchern kommen hier an.',
  heading: 'Adresse und Snippet',
  address: 'Ihre Adresse',
  tagCheck,
  addressHint: 'Sie gehört nur Ihnen und beweist, dass wirklich Sie antworten.',
  copyAddress: 'Adresse kopieren',
  snippet: 'Snippet',
  withdrawn: 'Es gibt gerade kein Snippet.',
  withdrawnMore:
    'Diese Version des Chats hat ein bekanntes Problem. Bitten Sie die Betreiber dieses Servers um die reparierte und laden Sie diese Seite dann neu.',
  snippetHint: 'Fügen Sie es auf Ihren Seiten vor dem schließenden body-Tag ein.',
  copySnippet: 'Snippet kopieren',
  copied: 'Kopiert',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Kopieren Sie ihn selbst.',
  seeItWork: 'Ausprobieren',
  waiting: 'Wartet auf die erste Nachricht',
  arrived: 'Die erste Nachricht ist angekommen.',
  open: 'Unterhaltung öffnen',
  demo: 'Auf der Demo-Website ausprobieren',
  newTab: 'öffnet sich in einem neuen Tab',
  toInbox: 'Zum Posteingang',
  onlyCopy: 'Dieses Gerät hat die einzige Kopie.',
  onlyCopyMore:
    'Es gibt noch kein Backup. Wenn das Gerät verloren geht oder seine Browserdaten gelöscht werden, sind diese Adresse und ihre Unterhaltungen weg.',
};
