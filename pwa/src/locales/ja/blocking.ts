/** Blocking a contact, and the list of those who are blocked, in Japanese. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'ブロック',
  unblock: 'ブロックを解除',
  isBlocked: 'この相手をブロックしています。送られたものはすべての端末で読まれずに捨てられ、相手には知らされません。',
  heading: 'ブロックした相手',
  lead: '送られたものはすべての端末で読まれずに捨てられます。相手には知らされず、サーバーも知りません。ブロックするには、会話を開いて、その他、ブロックを選びます。',
  empty: 'ブロックした相手はいません',
  unblockOne: (name) => `${name}のブロックを解除`,
  failed: 'このブラウザーは保存できませんでした。もう一度お試しください。',
};
