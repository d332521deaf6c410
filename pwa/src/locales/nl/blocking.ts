/** Blocking a contact, and the list of those who are blocked, in Dutch. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'Blokkeren',
  unblock: 'Blokkering opheffen',
  isBlocked:
    'Je hebt dit contact geblokkeerd. Wat het stuurt, wordt op al je apparaten ongelezen weggegooid, en het hoort dat niet.',
  heading: 'Geblokkeerde contacten',
  lead: 'Wat ze sturen, wordt op al je apparaten ongelezen weggegooid. Ze horen dat niet, en de server weet het niet. Open het gesprek om iemand te blokkeren, en kies dan Meer, Blokkeren.',
  empty: 'Niemand is geblokkeerd',
  unblockOne: (name) => `Blokkering van ${name} opheffen`,
  failed: 'Deze browser kon het niet opslaan. Probeer het opnieuw.',
};
