/** The texts of the inbox in English. Other languages must have the same type. */
import type { Obstacle } from '@cipherchat/core';
import { en as conversation, type Strings as ConversationStrings } from '@cipherchat/widget/ui';

const people = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Title and explanation of an obstacle that keeps answers from being sent. */
const obstacle: Readonly<Record<Obstacle, (name: string) => readonly [string, string]>> = {
  'other-keys': (name) => [
    `This may not be ${name}`,
    'The server offered someone else under this address. We stopped before anything left this device.',
  ],
  fork: (name) => [
    `This may not be ${name}`,
    'The server gave two different answers about who they are. We stopped before anything left this device.',
  ],
  rollback: (name) => [
    `This may not be ${name}`,
    'The server gave an answer that is older than one we already have. We stopped before anything left this device.',
  ],
  'away-too-long': (name) => [
    `${name} has been away`,
    'They have not been back for more than 45 days. Your messages wait on this device until they return.',
  ],
  'unknown-address': (name) => [
    `${name} cannot be found`,
    'The server no longer knows this address. Your messages wait on this device.',
  ],
  refused: () => ['The server is busy.', 'Your messages stay on this device. Try again in a few minutes.'],
  storage: () => [
    'This browser has no room left.',
    'Your text stays in the box below. Free some space, then send it again.',
  ],
};

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
  back: 'Back to the inbox',
  backToConversation: 'Back to the conversation',
  opening: 'Opening your inbox',
  title: (place: string, unread: number): string =>
    `${unread === 0 ? '' : `(${String(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['What two people share,', 'and no one else.'],
    heading: 'Create your inbox',
    lead: 'Messages from your site arrive here. Your inbox lives on this device: messages can be read here and where they were written, and nowhere in between.',
    name: 'Your name',
    nameHint:
      'Optional. Visitors see this name, unless the page with the chat sets another one. You can change it later.',
    create: 'Create my inbox',
    creating: 'Creating your inbox',
    failed: 'This browser could not store the inbox. Leave private browsing or free some space, then try again.',
    tooLong: 'This name is too long. Shorten it, then try again.',
  },

  address: {
    ready: 'Your inbox is ready',
    lead: 'Put the snippet on your site. Messages from visitors arrive here.',
    heading: 'Address and snippet',
    address: 'Your address',
    addressHint: 'It belongs to you alone and proves that you are the one who answers.',
    copyAddress: 'Copy address',
    snippet: 'Snippet',
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
  },

  list: {
    conversations: 'Conversations',
    search: 'Search',
    searchHint: 'Names and latest messages',
    endSearch: 'End the search',
    searched: 'Searched on this device only.',
    found: (count: number): string => people(count, '1 conversation found', `${String(count)} conversations found`),
    nothingFound: (query: string): string => `No name or latest message contains “${query}”`,
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
    seal: (name: string): string => `Only ${name} and you can read this`,
    sealVisitor: 'Only this visitor and you can read this',
  },

  /** The texts of the conversation itself, as the owner sees it. */
  conversation: {
    ...conversation,
    obstacle: (kind: Obstacle, name: string): readonly [string, string] => obstacle[kind](name),
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
    safety: 'Safety number',
    notCompared: 'not compared',
    noSafety: 'It appears once their first message has been checked.',
    compare:
      'Ask them to open the same number in their chat and read it to you, by phone or in person. If all twelve groups are the same, no one is in between. If one differs, stop writing here.',
    address: 'Address',
    addressHint: 'A visitor’s address is made in their browser with the first message.',
    copyAddress: 'Copy address',
  },

  notices: {
    offline: 'You are offline.',
    offlineMore: 'Your conversations are here. You can still write: messages are sent when you’re back online.',
    waiting: (count: number): string =>
      people(count, '1 message waits on this device.', `${String(count)} messages wait on this device.`),
    connecting: 'No connection to the server.',
    connectingMore: 'Trying again. Your messages wait on this device.',
    fleeting: 'This browser won’t keep your inbox after its window closes.',
    fleetingMore: 'Leave private browsing to keep your inbox.',
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
    unknown: 'The inbox could not be opened',
    unknownLead: 'Nothing is lost. Reload to try again.',
    reload: 'Reload',
  },
};

export type Strings = typeof en;
