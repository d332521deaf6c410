/**
 * All texts of the widget in English. The accessible names are a contract: tests and assistive tools find controls by
 * them.
 */
import { loaderWords } from '../../loader/en-loader.ts';
import type { MessageStatus, NoteItem, Obstacle } from '@cipherchat/core/view';

type Note = NoteItem['note'];

const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const status: Readonly<Record<MessageStatus, string>> = {
  sending: 'Sending',
  waiting: 'Waiting',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  'not-sent': 'Not sent',
};

/** Title and explanation of an obstacle that keeps messages from being sent. `name` is the other side. */
const obstacle = (kind: Obstacle, name: string): readonly [title: string, explanation: string] => {
  switch (kind) {
    case 'other-keys':
      return [
        `This may not be ${name}`,
        'The chat server’s answer does not match the address in this page. We stopped before anything left this device.',
      ];
    case 'fork':
      return [
        `This may not be ${name}`,
        'The chat server gave two different answers about who they are. We stopped before anything left this device.',
      ];
    case 'rollback':
      return [
        `This may not be ${name}`,
        'The chat server gave an answer that is older than one we already have. We stopped before anything left this device.',
      ];
    case 'away-too-long':
      return [
        `${name} has been away.`,
        'They have not opened their inbox for more than 45 days. Until they do, we cannot be sure that a message would reach only them.',
      ];
    case 'unknown-address':
      return [
        `${name} cannot be found.`,
        'The chat server does not know the address in this page. Please tell the people who run this site.',
      ];
    case 'refused':
      return ['The chat server is busy.', 'Your messages stay on this device. Try again in a few minutes.'];
    case 'storage':
      return [
        'This browser has no room left.',
        'Your text stays in the box below. Free some space, then send it again.',
      ];
  }
};

const note = (what: Note, name: string, day: (time: number) => string): string => {
  switch (what.kind) {
    case 'gap':
      return `${plural(what.missing, 'message is', 'messages are')} missing here`;
    case 'conflict':
      return 'Two different messages claim this place. Both are shown';
    case 'newer-version':
      return 'This message needs a newer version of the chat';
    case 'renewed':
      return 'The secure session was reset';
    case 'renewed-often':
      return 'The secure session was reset several times today. If neither of you changed devices, ask each other why';
    case 'not-confirmed-since':
      return `Not confirmed since ${day(what.since)}`;
    case 'devices-changed':
      return `${name} uses other devices now`;
    case 'name':
      return `Now called ${what.name}. The name is not checked`;
  }
};

export const en = {
  lang: 'en',
  ...loaderWords,
  closeChat: 'Close chat',
  chatWith: (name: string): string => `Chat with ${name}`,
  hidePreview: 'Hide preview',
  unread: (count: number): string => plural(count, 'unread message', 'unread messages'),
  back: 'Back to the conversation',
  hello: 'Hello, what can we help you with?',
  onlyYou: (name: string): string => `Only you and ${name} can read this`,
  noAccount: 'No account, no password. Come back in this browser and the conversation is still here.',
  openers: 'Suggested messages',
  safetyNumber: 'Safety number',
  compare: (name: string): string =>
    `Ask ${name} for their number, in the shop or on the phone. If it is the same, no one can read along or pretend to be them.`,
  noNumber: 'The number appears here after you send your first message.',
  stopped: 'Chat stopped, nothing was sent',
  draftKept: 'Your draft is kept:',
  obstacle,
  storageDenied: [
    'This browser does not let the chat store anything',
    'Allow this site to store data, then open the chat again.',
  ],
  newerDatabase: ['The chat was updated in another tab', 'Reload this page to continue. Your messages are kept.'],
  olderBuild: [
    'This page has an older version of the chat',
    'Reload this page. If you still see this, write from the page you used last. Your messages are kept.',
  ],
  otherTab: [
    'Another tab is holding up the chat',
    'Close the other tabs of this site, then reload this page. Your messages are kept.',
  ],
  broken: ['The chat could not start', 'Reload this page, then open the chat again.'],
  notFinished: ['The chat has not finished loading.', 'Check your connection. What you write is kept here.'],
  tryAgain: 'Try again',
  offline: 'You are offline.',
  unreachable: 'The chat server does not answer.',
  waiting: (count: number): string =>
    count === 0
      ? 'You can still write. Messages are sent when you’re back online.'
      : `${plural(count, 'message waits', 'messages wait')} on this device and ${count === 1 ? 'is' : 'are'} sent when you’re back online.`,
  forgets: 'This browser won’t keep your chat.',
  forgetsHow: 'When you close the window, this chat is gone.',
  notConfirmed: (name: string, day: string): string => `${name}’s inbox has not been confirmed since ${day}.`,
  messages: 'Messages',
  loading: 'Loading',
  you: 'You',
  note,
  newMessages: (count: number): string => `${count} new`,
  isWriting: (name: string): string => `${name} is writing`,
  jump: (count: number): string => (count === 0 ? 'Jump to latest' : `Jump to latest, ${count} new`),
  status,
  retry: 'Retry',
  message: 'Message',
  write: 'Write a message',
  send: 'Send',
  notKept: 'This message could not be stored, so it was not sent. Your text is still here. Try again.',
  tooLong: 'This is too long for one message. Make it shorter, or send it in parts.',
};

/** A language of the widget. */
export type Strings = typeof en;
