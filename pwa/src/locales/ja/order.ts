/** Keeping order: closing, snoozing and filtering conversations, in Japanese. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: '対応済みにする',
  reopen: '対応を再開',
  more: 'その他',
  snooze: 'スヌーズ',
  snoozeUntil: {
    afternoon: '今日の午後',
    tomorrow: '明日',
    monday: '来週の月曜日',
    'they-write': '相手から届くまで',
  },
  ownTime: '日時を選ぶ…',
  ownTimeHeading: 'スヌーズの終了日時',
  ownTimeIsPast: 'これから来る日時を選んでください。',
  wake: 'スヌーズを解除',
  markUnread: '未読にする',
  markRead: '既読にする',
  failed: 'このブラウザに保存できませんでした。',
  snoozedUntil: (when) => `${when}までスヌーズ`,
  snoozedForNow: '相手から届くまでスヌーズ',
  closed: '対応済み',
  markedUnread: '未読に設定',

  select: '複数を選択',
  selected: (many) => `選択中: ${String(many)}`,
  selectAll: 'すべて選択',
  endSelect: '選択を終了',
  selectOne: (name) => `${name}を選択`,

  filter: '絞り込み',
  show: '表示',
  kinds: { open: '対応中', snoozed: 'スヌーズ中', closed: '対応済み', blocked: 'ブロック中' },
  only: '条件',
  unread: '未読のみ',
  tag: 'タグ',
  reset: 'リセット',
  done: '完了',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['未読のみ'] : []), ...(tag === undefined ? [] : [`タグ「${tag}」`])].join('、'),
  endFilter: '対応中の会話をすべて表示',
  nothing: {
    open: '対応中の会話はありません',
    snoozed: 'スヌーズ中の会話はありません',
    closed: '対応済みの会話はありません',
    blocked: 'ブロック中の会話はありません',
  },
  nothingNarrowed: '条件に合う会話はありません',
};
