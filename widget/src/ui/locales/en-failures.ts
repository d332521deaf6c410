/** Why the chat cannot start in this browser, in English. */
import type { FailureWords } from './rare-words.ts';

export const failure: FailureWords = {
  insecure: ['This chat needs a secure connection', 'Open this page with https://.'],
  withdrawn: [
    'This version has a known problem',
    'Reload the page to get the repaired one. Your chat is still here afterwards.',
  ],
  damaged: [
    'This browser did not give back what the chat stored.',
    'Messages may be missing here. Reload this page. If that does not help, clear the data of this site to start again.',
  ],
  unsupported: [
    'This browser is too old for this chat',
    'It lacks encryption that the chat needs. Update the browser, or use another one. Nothing was stored.',
  ],
  'storage-denied': [
    'This browser does not let the chat store anything',
    'Allow this site to store data, then open the chat again.',
  ],
  'newer-database': ['The chat was updated in another tab', 'Reload this page to continue. Your messages are kept.'],
  'older-build': [
    'This page has an older version of the chat',
    'Reload this page. If you still see this, write from the page you used last. Your messages are kept.',
  ],
  'other-tab': [
    'Another tab is holding up the chat',
    'Close the other tabs of this site, then reload this page. Your messages are kept.',
  ],
  cleared: [
    'The data of this site was cleared',
    'Your messages and keys in this browser are gone. Reload this page to start a new chat.',
  ],
};
