/**
 * All texts of the widget in English. The accessible names are a contract: tests and assistive tools find controls by
 * them.
 */
import { plural, waits } from './en-counts.ts';
import { loaderWords } from '../../loader/en-loader.ts';
import type { MessageStatus } from '@cipherchat/core/view';
import type { CauseWords } from './cause-words.ts';
import type { InsideWords } from './inside-words.ts';
import type { FailureWords, NoteWords, ObstacleWords } from './rare-words.ts';

const status: Readonly<Record<MessageStatus, string>> = {
  sending: 'Sending',
  waiting: 'Waiting',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  'not-sent': 'Not sent',
};

const backOnline = (count: number): string =>
  count === 0
    ? 'You can still write. Messages are sent when you’re back online.'
    : `${plural(count, 'message waits', 'messages wait')} on this device and ${count === 1 ? 'is' : 'are'} sent when you’re back online.`;

/**
 * Title and explanation of the causes that have to be told without a network. `causes` loads the words of the others.
 */
const noConnection = (kind: 'offline' | 'server', waiting: number): readonly [title: string, explanation: string] =>
  kind === 'offline' ? ['You are offline.', backOnline(waiting)] : ['The chat server does not answer.', waits(waiting)];

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
  fullStop: '.',
  noAccount: 'No account, no password. Come back in this browser and the conversation is still here.',
  /** Where the browser stores nothing: `forgets` says what that means. */
  noAccountHere: 'No account, no password.',
  openers: 'Suggested messages',
  more: 'More',
  inside: async (): Promise<InsideWords> => (await import('./en-inside.ts')).inside,
  stopped: 'Chat stopped, nothing was sent',
  draftKept: 'Your draft is kept:',
  obstacles: async (): Promise<ObstacleWords> => (await import('./en-obstacles.ts')).obstacle,
  failures: async (): Promise<FailureWords> => (await import('./en-failures.ts')).failure,
  broken: ['The chat could not start', 'Reload this page, then open the chat again.'],
  notFinished: [
    'The chat has not finished loading.',
    'Check your connection. What you write is kept here.',
  ] as readonly [string, string],
  tryAgain: 'Try again',
  tryNow: 'Try now',
  ok: 'OK',
  noConnection,
  causes: async (): Promise<CauseWords> => (await import('./en-causes.ts')).cause,
  forgets: 'This browser won’t keep your chat.',
  forgetsHow: 'When you close the window, this chat is gone.',
  notConfirmed: (name: string, day: string): string => `${name}’s inbox has not been confirmed since ${day}.`,
  messages: 'Messages',
  loading: 'Loading',
  you: 'You',
  notes: (): Promise<NoteWords<unknown>> => import('./en-notes.ts'),
  newMessages: (count: number): string => `${count} new`,
  isWriting: (name: string): string => `${name} is writing`,
  showMore: 'Show more',
  showLess: 'Show less',
  arrivedLate: (count: number): string => `${count} arrived late`,
  arrivedAt: (time: string): string => `Arrived at ${time}`,
  status,
  retry: 'Retry',
  message: 'Message',
  write: 'Write a message',
  send: 'Send',
  attach: 'Attach files',
  notKept: 'This message could not be stored, so it was not sent. Your text is still here. Try again.',
  tooLong: 'This is too long for one message. Make it shorter, or send it in parts.',
};

/** A language of the widget. */
export type Strings = typeof en;
