/** What a search finds in messages, in Japanese. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

export const found: typeof english = {
  messages: 'メッセージ',
  more: (left) => count(left, { other: 'さらに{n}件を表示' }),
  reading: (read, all) => `検索中：会話${count(all, { other: '{n}件' })}のうち${count(read, { other: '{n}件' })}`,
  read: (texts, conversations) =>
    `${count(texts, { other: 'メッセージが{n}件見つかりました' })}（${count(conversations, { other: '{n}件の会話を検索' })}）`,
  failed: 'このデバイスのメッセージを検索できませんでした。もう一度入力してお試しください。',
};
