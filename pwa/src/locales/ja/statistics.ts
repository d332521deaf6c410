/** What is counted on this device, in Japanese. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: '統計',
  rowHint: '書き込んだ人の数、時間帯、返信までの時間',
  lead: 'このデバイスで集計しています。どこにも送信されません。',
  period: '期間',
  days: '14日間',
  months: '3か月',
  all: '全期間',
  conversations: '新しい会話',
  half: '半数への返信までの時間',
  messages: '訪問者からのメッセージ',
  answerTime: '最初の返信までの時間',
  later: 'それ以降',
  notYet: '未返信',
  byWeekday: '曜日別の訪問者からのメッセージ',
  byHour: '時間帯別の訪問者からのメッセージ',
  notCounted: '削除されたものと、このデバイスにないものは含まれません。時刻と曜日はこのデバイスのものです。',
  empty: 'この期間には誰も書き込んでいません。',
  counting: '集計中',
  failed: 'メッセージを読み込めませんでした。再読み込みして、もう一度お試しください。',
};
