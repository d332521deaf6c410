/** The page with the address, the snippet and the check of a page, in English. */
import { tagCheck } from './en-tag-check.ts';

export const address = {
  ready: 'Your inbox is ready',
  lead: 'Put the snippet on your site. Messages from visitors arrive here.',
  heading: 'Address and snippet',
  address: 'Your address',
  tagCheck,
  addressHint: 'It belongs to you alone and proves that you are the one who answers.',
  copyAddress: 'Copy address',
  snippet: 'Snippet',
  withdrawn: 'There is no snippet at the moment.',
  withdrawnMore:
    'This version of the chat has a known problem. Ask the operator of this server for the repaired one, then reload this page.',
  snippetHint: 'Paste it before the closing body tag of your pages.',
  copySnippet: 'Copy snippet',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying. The text is selected: copy it yourself.',
  seeItWork: 'See it work',
  waiting: 'Waiting for the first message',
  arrived: 'The first message has arrived.',
  open: 'Open the conversation',
  demo: 'Try it on the demo site',
  newTab: 'opens in a new tab',
  toInbox: 'Go to the inbox',
  onlyCopy: 'This device holds the only copy.',
  onlyCopyMore:
    'There is no backup yet. If it is lost or its browser data is cleared, this address and its conversations are gone.',
};
