/** All texts of the widget in Japanese. */
import type { Strings } from '../en.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? '引き続き入力できます。メッセージは後で送信されます。'
    : count(waiting, { other: '{n}件のメッセージがここで待機しています。' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? '引き続き入力できます。オンラインに戻るとメッセージが送信されます。'
    : count(waiting, { other: '{n}件のメッセージがこの端末で待機しています。オンラインに戻ると送信されます。' });

const newMessages = (arrived: number): string => count(arrived, { other: '新着{n}件' });

const arrivedLate = (arrived: number): string => count(arrived, { other: '遅れて届いたメッセージ{n}件' });

export const strings: Strings = {
  lang: 'ja',
  openChat: 'チャットを開く',
  changed: [
    'このチャットは変更されています',
    'ファイルの1つが、このページの想定するものと異なります。何も送信されていません。',
  ],
  unreachable: ['チャットを読み込めませんでした', '接続を確認して、もう一度お試しください。'],
  forbidden: ['チャットを読み込めませんでした', 'このページで禁止されています。ページの運営者にお知らせください。'],
  closeChat: 'チャットを閉じる',
  chatWith: (name) => `${name}とのチャット`,
  hidePreview: 'プレビューを隠す',
  unread: (unread) => count(unread, { other: '未読メッセージ{n}件' }),
  back: '会話に戻る',
  hello: 'こんにちは。どのようなご用件でしょうか？',
  onlyYou: (name) => `この会話を読めるのは、あなたと${name}だけです`,
  fullStop: '。',
  noAccount: 'アカウントもパスワードも不要です。同じブラウザーで開けば、会話の続きから始められます。',
  noAccountHere: 'アカウントもパスワードも不要です。',
  openers: 'メッセージの候補',
  more: 'その他',
  stopped: 'チャットを停止しました。何も送信されていません',
  draftKept: '下書きは保存されています：',
  broken: ['チャットを開始できませんでした', 'このページを再読み込みして、もう一度チャットを開いてください。'],
  notFinished: ['チャットの読み込みが終わっていません。', '接続を確認してください。入力した内容はここに保存されます。'],
  tryAgain: 'もう一度試す',
  tryNow: '今すぐ試す',
  ok: 'OK',
  noConnection: (kind, waiting) =>
    kind === 'offline'
      ? ['オフラインです。', backOnline(waiting)]
      : ['チャットサーバーが応答しません。', waits(waiting)],
  forgets: 'このブラウザーではチャットが保存されません。',
  forgetsHow: 'ウィンドウを閉じると、このチャットは消えます。',
  notConfirmed: (name, day) => `${name}の受信箱は${day}から確認されていません。`,
  messages: 'メッセージ一覧',
  loading: '読み込み中',
  you: 'あなた',
  isWriting: (name) => `${name}が入力中です`,
  showMore: 'もっと見る',
  showLess: '折りたたむ',
  arrivedAt: (time) => `${time}に到着`,
  status: {
    sending: '送信中',
    waiting: '待機中',
    sent: '送信済み',
    delivered: '配信済み',
    read: '既読',
    'not-sent': '未送信',
  },
  retry: '再送信',
  message: 'メッセージ',
  write: 'メッセージを入力',
  send: '送信',
  attach: 'ファイルを添付',
  notKept:
    'このメッセージは保存できなかったため、送信されていません。入力した文章はここに残っています。もう一度お試しください。',
  tooLong: '1件のメッセージとしては長すぎます。短くするか、分けて送信してください。',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? '最新へ移動' : `最新へ移動、${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `上へ移動、${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
