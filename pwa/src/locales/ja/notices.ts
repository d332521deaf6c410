/** Words of notifications, in Japanese. The service worker reads them too, so nothing else is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: '訪問者',
  unchecked: (name) => `${name}（名前は未確認）`,
  newMessage: '新着メッセージ',
  newMessages: '新着メッセージがあります',
  newWhileLocked: (pushes) => (pushes === 1 ? '新着メッセージ' : count(pushes, { other: '新着メッセージ（{n}件）' })),
  locked: '受信トレイはロックされています。',
  upToDate: '最新の状態です',
  upToDateMore: '新着はないか、別の場所で既読になっています。',
  test: 'このデバイスに通知が届きます',
  testMore: 'ご依頼のテスト通知です。',
  wrote: (messages) =>
    messages === 1 ? 'メッセージが届きました' : count(messages, { other: 'メッセージが届きました。新着{n}件' }),
};
