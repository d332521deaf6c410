/** The texts of the inbox in English. Other languages must have the same type. */
import type { ToldObstacle } from '@cipherchat/core';
import { en as conversation, type Strings as ConversationStrings } from '@cipherchat/widget/ui';
import { address } from './en-address.ts';
import { blocking } from './en-blocking.ts';
import { check } from './en-check.ts';
import { contact } from './en-contact.ts';
import { devices } from './en-devices.ts';
import { exporting } from './en-export.ts';
import { fork } from './en-fork.ts';
import { hours } from './en-hours.ts';
import { keyboard } from './en-keyboard.ts';
import { lock } from './en-lock.ts';
import { order } from './en-order.ts';
import { obstacle } from './en-obstacles.ts';
import { ring } from './en-ring.ts';
import { recovery } from './en-recovery.ts';
import { looks } from './en-looks.ts';
import { replies } from './en-replies.ts';
import { found } from './en-found.ts';
import { leaving } from './en-leaving.ts';
import { notices as notifications } from './en-notices.ts';
import { statistics } from './en-statistics.ts';
import { team } from './en-team.ts';
import { teamwork } from './en-teamwork.ts';
import { verify } from './en-verify.ts';
import { visit } from './en-visit.ts';
import { vouch } from './en-vouch.ts';

const people = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const en = {
  lang: 'en' as string,
  dir: 'ltr' as 'ltr' | 'rtl',
  product: 'CipherChat',
  main: 'Main',
  inbox: 'Inbox',
  settings: 'Settings',
  you: 'You',
  visitor: 'Visitor',
  newMessage: (name: string): string => `New message from ${name}`,
  messageNotSent: (name: string): string => `A message to ${name} was not sent`,
  back: 'Back to the inbox',
  backToConversation: 'Back to the conversation',
  opening: 'Opening your inbox',
  title: (place: string, unread: number): string =>
    `${unread === 0 ? '' : `(${String(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['What two people share,', 'and no one else.'],
    heading: 'Create your inbox',
    lead: 'Messages from your site arrive here. Your inbox lives on this device: messages can be read here and where they were written, and nowhere in between.',
    former: 'There was another inbox in this browser',
    formerLead: (address: string): string =>
      `Its data was cleared, and it cannot be brought back. A new inbox has a new address: replace the old one on your pages. The old one was ${address}.`,
    /** On an iPhone or iPad, in place of the form. */
    installFirst: 'Install before you begin',
    installFirstLead:
      'Here, only an installed app can ring. It keeps its own data, so an inbox made in this browser would stay in this browser.',
    goOnHere: 'Go on in this browser, it won’t ring',
    homeScreen: 'Add to Home Screen first',
    homeScreenLead:
      'An inbox made here stays in this browser. The app on the home screen would begin with another one, at another address.',
    name: 'Your name',
    nameHint:
      'Optional. Visitors see this name, unless the page with the chat sets another one. You can change it later.',
    create: 'Create my inbox',
    creating: 'Creating your inbox',
    failed: 'This browser could not store the inbox. Leave private browsing or free some space, then try again.',
    tooLong: 'This name is too long. Shorten it, then try again.',
    /** Label of the field for the code that the operator of the server gives to new owners. */
    invitation: 'Invitation',
    invitationHint:
      'This server takes new inboxes by invitation. Open the link you were given, or paste its code here.',
    uninvited: 'This server takes new inboxes by invitation. Enter yours, then try again.',
    badInvitation: 'This invitation is not valid: it was used, or its time is over. Check it, or ask for another one.',
    switchedOff: 'The people who run this server have switched this inbox off. Ask them why.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'Conversations',
    search: 'Search',
    searchHint: 'Names, tags and messages',
    endSearch: 'End the search',
    searched: 'Searched on this device only.',
    found: (count: number): string => people(count, '1 conversation found', `${String(count)} conversations found`),
    nothingFound: (query: string): string => `No name, tag or latest message contains “${query}”`,
    empty: 'No conversations yet',
    loading: 'Opening your conversations',
    failed: 'Your conversations could not be read on this device.',
    again: 'Try again',
    unread: (count: number): string => `${String(count)} unread`,
    mine: 'You:',
    writing: 'is writing',
    draft: 'Draft:',
    notSent: 'Not sent:',
    started: 'Opened the chat',
    deleted: 'Deleted message',
  },

  blank: {
    heading: 'It is quiet here',
    lead: 'Once the snippet is on your site, messages arrive here, even while you are away.',
    snippet: 'Address and snippet',
    choose: 'Choose a conversation',
    chooseLead: 'Conversations are stored on this device only. Nothing is loaded to show them.',
    failed: 'Your conversations could not be read',
    failedLead: 'They are still on this device. Reload, or close other tabs of the inbox.',
    unknown: 'This conversation is not on this device',
    unknownLead: 'It is on another device, or the browser data was cleared.',
  },

  status: {
    sending: 'Sending',
    waiting: 'Waiting',
    sent: 'Sent',
    delivered: 'Delivered',
    read: 'Read',
    'not-sent': 'Not sent',
  },

  thread: {
    unchecked: 'name not checked',
    writing: 'is writing',
    address: (address: string): string => `Address ${address}`,
    details: 'Details',
    markRead: 'Mark all as read',
    seal: (name: string): string => `Only ${name} and you can read this`,
    sealVisitor: 'Only this visitor and you can read this',
  },

  /** The texts of the conversation itself, as the owner sees it. */
  conversation: {
    ...conversation,
    obstacles: () =>
      Promise.resolve((kind: ToldObstacle, name: string, when: string): readonly [string, string] =>
        obstacle[kind](name, when),
      ),
    notConfirmed: (name: string, day: string): string => `${name}’s browser has not been confirmed since ${day}.`,
  } satisfies ConversationStrings,

  details: {
    heading: 'Details',
    calls: (name: string): string => `Calls themselves ${name}.`,
    noName: 'Gave no name.',
    since: (when: string): string => `Began ${when}.`,
    readers: 'Who can read this',
    readersCount: '2 people',
    theirBrowser: 'their browser',
    thisDevice: 'this device',
    address: 'Address',
    addressHint: 'A visitor’s address is made in their browser with the first message.',
    copyAddress: 'Copy address',
  },

  notices: {
    /** The date of this device is not the server's. */
    clocks: (days: number): string =>
      people(
        days,
        'The clocks of this device and of the server differ by a day.',
        `The clocks of this device and of the server differ by ${String(days)} days.`,
      ),
    clocksMore: 'Times here are the server’s. If the date of this device is wrong, set it.',
    fleeting: 'This browser won’t keep your inbox after its window closes.',
    fleetingMore: 'Leave private browsing to keep your inbox.',
    /** The page that was checked last, or the snippet that was copied last, has an older build. */
    oldTag: 'Your pages load an older version of the chat.',
    oldTagMore: 'Put the new snippet in place of the old one.',
    withdrawnTag: 'The chat on your pages is switched off.',
    withdrawnTagMore: 'Its version has a known problem. Put the new snippet in place of the old one.',
    getSnippet: 'Get the snippet',
    /** On a device that joined another one. */
    notRenewed: (day: string): string => `Your address was last confirmed on ${day}.`,
    notRenewedMore:
      'Open your inbox on the device that made your address, or on one that you brought back with the recovery code. After 45 days, new visitors cannot write to you.',
  },

  settingsPage: {
    sections: 'Sections',
    profile: 'Profile',
    name: 'Your name',
    nameHint:
      'Visitors see it from your next message on, unless the page with the chat sets another name. The snippet contains it, too.',
    save: 'Save',
    saved: 'Saved',
    notSaved: 'This browser could not store the name.',
    nameTooLong: 'This name is too long. Shorten it, then save again.',
    site: 'Your site',
    addressRow: 'Address and snippet',
    addressHint: 'The code for your site, and a demo to try it.',
    open: 'Open',
    receipts: 'Receipts',
    delivered: 'Tell people when a message has arrived',
    deliveredHint: 'They see “Delivered”.',
    read: 'Tell people when I have read',
    readHint: 'They see “Read”.',
    appearance: 'Appearance',
    theme: 'Theme',
    system: 'Same as system',
    light: 'Light',
    dark: 'Dark',
    language: 'Language',
    languageHint: 'Of this inbox, on this device. Visitors get the language of the page with the chat.',
    languageOfBrowser: 'Same as browser',
    device: 'This device',
    install: 'Install the inbox',
    installHint: 'Its own icon and its own window. It opens without a connection.',
    installButton: 'Install',
    installed: 'Installed',
    installedHint: 'It opens without a connection.',
    installNotHere: 'This browser does not offer it. The inbox still works here, also without a connection.',
    installApple: [
      'Tap Share in the bar of the browser',
      'Choose Add to Home Screen',
      'Open it from there. It starts with a new inbox',
    ],
    storage: 'Stored on this device',
    storageKept: 'The browser keeps it until you delete it.',
    storageMayGo: 'The browser may delete it when space runs low, or after you have not used it for a long time.',
    storageUnknown: 'This browser does not say how long it keeps the data.',
    storageFleeting: 'Only until this window closes.',
    storageAsk: 'Ask to keep it',
    storageRefused: 'The browser did not agree. Installing the inbox or visiting it often can change that.',
    diagnostics: 'Diagnostics',
    diagnosticsWhy:
      'If something does not work, attach this log to your report. It stays in this tab. No one gets it unless you send it.',
    diagnosticsHas:
      'It has what the inbox did in this tab, when and for how long, error codes, numbers of messages and the version of the browser. It shows when you were online.',
    diagnosticsHasNot: 'It has no messages, names, addresses, keys or page addresses.',
    diagnosticsSave: 'Save as file',
    diagnosticsCopy: 'Copy',
    diagnosticsSaved: 'The log was given to the browser as a download.',
    diagnosticsCopied: 'The log was copied.',
    diagnosticsNotSaved: 'The log could not be saved. Try to copy it.',
    diagnosticsNotCopied: 'The log could not be copied. Try to save it as a file.',
    about: 'About',
    version: (version: string): string => `Version ${version}`,
    build: (build: string): string => `Widget build ${build}`,
    unaudited:
      'CipherChat has not been audited. Messages can be read only at both ends. The server sees who writes to whom, and when. The operator of this server could deliver a changed inbox.',
    onlyCopy: 'This device holds the only copy of your address and conversations. There is no backup yet.',
  },

  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,

  ring,

  update: { ready: 'Update ready', later: 'Later', reload: 'Reload' },

  failure: {
    unsupported: 'This browser cannot open the inbox',
    unsupportedLead: 'It needs a secure address (https) and a recent browser.',
    'storage-denied': 'This browser does not let the inbox store anything',
    'storage-deniedLead': 'Allow storage for this site or leave private browsing, then reload.',
    'newer-database': 'The inbox was updated in another tab',
    'newer-databaseLead': 'Reload to continue. Your conversations are kept.',
    'older-build': 'This is an older version of the inbox',
    'older-buildLead': 'A newer version was used in this browser. Reload to get it. Your conversations are kept.',
    'other-tab': 'Another tab is holding up the inbox',
    'other-tabLead': 'Close the other tabs of the inbox, then reload. Your conversations are kept.',
    damaged: 'This browser did not give back what the inbox stored',
    damagedLead:
      'Reload to try again. If that does not help, this device has lost your keys: clear the data of this site to create another inbox.',
    cleared: 'The data of this inbox was cleared',
    clearedLead:
      'Your keys and conversations on this device are gone, and messages to this address do not arrive any more. Reload to create a new inbox. It has a new address.',
    unknown: 'The inbox could not be opened',
    unknownLead: 'Nothing is lost. Reload to try again.',
    reload: 'Reload',
  },
};

export type Strings = typeof en;
