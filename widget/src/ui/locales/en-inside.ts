/** The menu and what is one step inside the chat, in English. */
import { move } from './en-move.ts';
import type { InsideWords } from './inside-words.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'Safety number',
  compare: (name) =>
    `Ask ${name} for their number, in the shop or on the phone. If it is the same, no one can read along or pretend to be them.`,
  compareByPicture: 'In the shop, their inbox can scan the picture instead.',
  safetyPicture: 'Picture of the safety number',
  noNumber: 'The number appears here after you send your first message.',
  readers: 'Who can read this',
  you: 'You',
  answersFor: (name) => `Answers for ${name}`,
  told: {
    seesPage: 'They see which page you are on',
    seesNothing: 'Only your messages are sent',
    page: 'Page',
    address: 'Address',
    language: 'Language',
    cameFrom: 'Came from',
    send: 'Send this with my messages',
    when: 'Sent with what you write, and again when you go to another page.',
  },
  forget: 'Forget this chat',
  forgetLead: 'If you write again later, it’s a new chat with a new safety number.',
  consequences: (name) => [
    ['In this browser', 'All messages and your name are removed at once.'],
    [`At ${name}`, 'They see that you left. What they have stays with them.'],
    ['At the chat server', 'What waits there for you is deleted.'],
  ],
  askToDelete: (name) => `Also ask ${name} to delete it`,
  askToDeleteHint: 'They decide. You won’t be told.',
  keep: 'Keep it',
  forgetting: 'Saying goodbye. This takes a few seconds',
  notForgotten: 'This browser did not remove everything. Close other tabs of this site, then try again.',
};
