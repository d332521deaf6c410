/** Blocking a contact, and the list of those who are blocked, in German. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'Blockieren',
  unblock: 'Blockierung aufheben',
  isBlocked:
    'Sie haben diesen Kontakt blockiert. Was er sendet, wird auf allen Ihren Geräten ungelesen verworfen, und er erfährt es nicht.',
  heading: 'Blockierte Kontakte',
  lead: 'Was sie senden, wird auf allen Ihren Geräten ungelesen verworfen. Sie erfahren es nicht, und der Server weiß es nicht. Um jemanden zu blockieren, öffnen Sie die Unterhaltung, dann Mehr, Blockieren.',
  empty: 'Niemand ist blockiert',
  unblockOne: (name) => `Blockierung von ${name} aufheben`,
  failed: 'Dieser Browser konnte es nicht speichern. Versuchen Sie es noch einmal.',
};
