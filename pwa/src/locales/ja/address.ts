/** The page with the address, the snippet and the check of a page, in Japanese. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: '受信トレイの準備ができました',
  lead: 'スニペットをサイトに貼り付けてください。訪問者からのメッセージがここに届きます。',
  heading: 'アドレスとスニペット',
  address: 'あなたのアドレス',
  tagCheck,
  addressHint: 'あなただけのアドレスです。返信しているのがあなた本人であることを証明します。',
  copyAddress: 'アドレスをコピー',
  snippet: 'スニペット',
  withdrawn: '現在、使えるスニペットはありません。',
  withdrawnMore:
    'このバージョンのチャットには既知の問題があります。修正版についてサーバーの運営者に問い合わせ、その後このページを再読み込みしてください。',
  snippetHint: 'ページの body の終了タグの直前に貼り付けます。',
  copySnippet: 'スニペットをコピー',
  copied: 'コピーしました',
  notCopied: 'ブラウザがコピーを許可しませんでした。テキストは選択されています。手動でコピーしてください。',
  seeItWork: '動作を確かめる',
  waiting: '最初のメッセージを待っています',
  arrived: '最初のメッセージが届きました。',
  open: '会話を開く',
  demo: 'デモサイトで試す',
  newTab: '新しいタブで開きます',
  toInbox: '受信トレイに移動',
  onlyCopy: 'データはこのデバイスにしかありません。',
  onlyCopyMore:
    'バックアップはまだありません。このデバイスを失うか、ブラウザのデータを消去すると、このアドレスと会話は失われます。',
};
