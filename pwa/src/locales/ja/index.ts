/** The texts of the inbox in Japanese, in the polite form. A name is followed by "さん". */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

export const words: InboxWords = {
  lang: 'ja',
  dir: 'ltr',
  product: 'CipherChat',
  main: 'メインメニュー',
  inbox: '受信トレイ',
  settings: '設定',
  you: 'あなた',
  visitor: '訪問者',
  newMessage: (name) => `${name}さんからの新着メッセージ`,
  messageNotSent: (name) => `${name}さんへのメッセージを送信できませんでした`,
  back: '受信トレイに戻る',
  backToConversation: '会話に戻る',
  opening: '受信トレイを開いています',
  title: (place, unread) => `${unread === 0 ? '' : count(unread, { other: '({n}) ' })}${place} · CipherChat`,

  firstRun: {
    claim: ['ふたりで話したことは、', 'ふたりだけのもの。'],
    heading: '受信トレイを作成',
    lead: 'サイトからのメッセージがここに届きます。受信トレイはこのデバイスにあります。メッセージを読めるのは、この受信トレイと書いた人の手元だけです。その途中では誰にも読めません。',
    former: 'このブラウザには別の受信トレイがありました',
    formerLead: (address) =>
      `そのデータは消去され、元に戻せません。新しい受信トレイのアドレスは新しくなります。ページにある古いアドレスを置き換えてください。古いアドレスは ${address} です。`,
    installFirst: '始める前にインストール',
    installFirstLead:
      'この環境では、インストールしたアプリだけが通知できます。アプリのデータは独立しているため、このブラウザで作成した受信トレイはこのブラウザに残ります。',
    goOnHere: 'このブラウザで続ける（通知なし）',
    homeScreen: '先にホーム画面に追加',
    homeScreenLead:
      'ここで作成した受信トレイは、このブラウザに残ります。ホーム画面のアプリは、別のアドレスの別の受信トレイで始まります。',
    name: 'あなたの名前',
    nameHint:
      '省略できます。チャットのあるページが別の名前を設定していなければ、訪問者にこの名前が表示されます。後で変更できます。',
    create: '受信トレイを作成',
    creating: '受信トレイを作成しています',
    failed:
      'このブラウザに受信トレイを保存できませんでした。プライベートブラウズを終了するか、空き容量を増やしてから、もう一度お試しください。',
    tooLong: '名前が長すぎます。短くして、もう一度お試しください。',
    invitation: '招待コード',
    invitationHint:
      'このサーバーで受信トレイを作成するには招待が必要です。受け取ったリンクを開くか、コードをここに貼り付けてください。',
    uninvited: 'このサーバーで受信トレイを作成するには招待が必要です。招待コードを入力して、もう一度お試しください。',
    badInvitation:
      'この招待は無効です。使用済みか、期限が切れています。内容を確認するか、新しい招待を依頼してください。',
    switchedOff: 'この受信トレイは、サーバーの運営者によって停止されています。理由を問い合わせてください。',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: '会話',
    search: '検索',
    searchHint: '名前、タグ、メッセージ',
    endSearch: '検索を終了',
    searched: 'このデバイス内だけを検索しました。',
    found: (conversations) => count(conversations, { other: '{n}件の会話が見つかりました' }),
    nothingFound: (query) => `「${query}」を含む名前、タグ、最新メッセージはありません`,
    empty: '会話はまだありません',
    loading: '会話を開いています',
    failed: 'このデバイスで会話を読み込めませんでした。',
    again: 'もう一度試す',
    unread: (messages) => count(messages, { other: '未読{n}件' }),
    mine: 'あなた：',
    writing: '入力中',
    draft: '下書き：',
    notSent: '未送信：',
    started: 'チャットを開きました',
    deleted: '削除されたメッセージ',
  },

  blank: {
    heading: 'まだ静かです',
    lead: 'サイトにスニペットを設置すると、離れている間もメッセージがここに届きます。',
    snippet: 'アドレスとスニペット',
    choose: '会話を選択してください',
    chooseLead: '会話はこのデバイスにのみ保存されています。表示のために何も読み込みません。',
    failed: '会話を読み込めませんでした',
    failedLead: '会話はこのデバイスに残っています。再読み込みするか、受信トレイのほかのタブを閉じてください。',
    unknown: 'この会話はこのデバイスにありません',
    unknownLead: '別のデバイスにあるか、ブラウザのデータが消去されました。',
  },

  status: {
    sending: '送信中',
    waiting: '待機中',
    sent: '送信済み',
    delivered: '配信済み',
    read: '既読',
    'not-sent': '未送信',
  },

  thread: {
    unchecked: '名前は未確認',
    writing: '入力中',
    address: (address) => `アドレス ${address}`,
    details: '詳細',
    markRead: 'すべて既読にする',
    seal: (name) => `これを読めるのは${name}さんとあなただけです`,
    sealVisitor: 'これを読めるのはこの訪問者とあなただけです',
  },

  details: {
    heading: '詳細',
    calls: (name) => `本人が名乗った名前：${name}。`,
    noName: '名前の入力なし。',
    since: (when) => `会話の開始：${when}。`,
    readers: 'これを読める人',
    readersCount: '2人',
    theirBrowser: '相手のブラウザ',
    thisDevice: 'このデバイス',
    address: 'アドレス',
    addressHint: '訪問者のアドレスは、最初のメッセージを送るときに相手のブラウザで作成されます。',
    copyAddress: 'アドレスをコピー',
  },

  notices: {
    clocks: (days) => count(days, { other: 'このデバイスとサーバーの時計が{n}日ずれています。' }),
    clocksMore: 'ここに表示される時刻はサーバーの時刻です。このデバイスの日付が正しくない場合は、合わせてください。',
    fleeting: 'ウィンドウを閉じると、受信トレイはこのブラウザから消えます。',
    fleetingMore: '受信トレイを残すには、プライベートブラウズを終了してください。',
    oldTag: 'あなたのページは古いバージョンのチャットを読み込んでいます。',
    oldTagMore: '古いスニペットを新しいスニペットに置き換えてください。',
    withdrawnTag: 'あなたのページのチャットは停止されています。',
    withdrawnTagMore: 'そのバージョンには既知の問題があります。古いスニペットを新しいスニペットに置き換えてください。',
    getSnippet: 'スニペットを取得',
    notRenewed: (day) => `アドレスが最後に確認されたのは${day}です。`,
    notRenewedMore:
      'アドレスを作成したデバイスか、復元コードで復元したデバイスで受信トレイを開いてください。45日を過ぎると、新しい訪問者がメッセージを送れなくなります。',
  },

  settingsPage: {
    sections: 'セクション',
    profile: 'プロフィール',
    name: 'あなたの名前',
    nameHint:
      'チャットのあるページが別の名前を設定していなければ、次のメッセージから訪問者に表示されます。スニペットにも含まれます。',
    save: '保存',
    saved: '保存しました',
    notSaved: 'このブラウザに名前を保存できませんでした。',
    nameTooLong: '名前が長すぎます。短くして、もう一度保存してください。',
    site: 'あなたのサイト',
    addressRow: 'アドレスとスニペット',
    addressHint: 'サイトに貼り付けるコードと、試せるデモです。',
    open: '開く',
    receipts: '配信と既読の表示',
    delivered: 'メッセージが届いたことを相手に知らせる',
    deliveredHint: '相手に「配信済み」と表示されます。',
    read: 'メッセージを読んだことを相手に知らせる',
    readHint: '相手に「既読」と表示されます。',
    appearance: '外観',
    language: '言語',
    languageHint: 'このデバイスでの、この受信トレイの言語です。訪問者には、チャットのあるページの言語で表示されます。',
    languageOfBrowser: 'ブラウザと同じ',
    theme: 'テーマ',
    system: 'システムと同じ',
    light: 'ライト',
    dark: 'ダーク',
    device: 'このデバイス',
    install: '受信トレイをインストール',
    installHint: '専用のアイコンとウィンドウで使えます。接続がなくても開けます。',
    installButton: 'インストール',
    installed: 'インストール済み',
    installedHint: '接続がなくても開けます。',
    installNotHere: 'このブラウザはインストールに対応していません。受信トレイはこのまま、接続がなくても使えます。',
    installApple: [
      'ブラウザのバーの「共有」をタップ',
      '「ホーム画面に追加」を選択',
      'ホーム画面から開く。新しい受信トレイで始まります',
    ],
    storage: 'このデバイスの保存データ',
    storageKept: '削除するまで、ブラウザが保持します。',
    storageMayGo: '空き容量が少なくなったときや、長い間使わなかったときに、ブラウザが削除することがあります。',
    storageUnknown: 'データをいつまで保持するか、このブラウザからはわかりません。',
    storageFleeting: 'このウィンドウを閉じるまでです。',
    storageAsk: '保持を依頼',
    storageRefused:
      'ブラウザが承認しませんでした。受信トレイをインストールするか、頻繁に開くと、承認されることがあります。',
    diagnostics: '診断',
    diagnosticsWhy:
      '問題があるときは、報告にこのログを添付してください。ログはこのタブの中にあり、あなたが送らない限り誰にも渡りません。',
    diagnosticsHas:
      'このタブで受信トレイが行ったこと、その時刻と所要時間、エラーコード、メッセージの件数、ブラウザのバージョンを含みます。あなたがオンラインだった時間がわかります。',
    diagnosticsHasNot: 'メッセージ、名前、アドレス、鍵、ページのアドレスは含みません。',
    diagnosticsSave: 'ファイルに保存',
    diagnosticsCopy: 'コピー',
    diagnosticsSaved: 'ログをブラウザのダウンロードに渡しました。',
    diagnosticsCopied: 'ログをコピーしました。',
    diagnosticsNotSaved: 'ログを保存できませんでした。コピーをお試しください。',
    diagnosticsNotCopied: 'ログをコピーできませんでした。ファイルへの保存をお試しください。',
    about: 'このアプリについて',
    version: (version) => `バージョン ${version}`,
    build: (build) => `ウィジェットのビルド ${build}`,
    unaudited:
      'CipherChat はセキュリティ監査を受けていません。メッセージを読めるのは両端だけです。サーバーには、誰が誰にいつ書いたかがわかります。このサーバーの運営者は、改変された受信トレイを配信することができます。',
    onlyCopy: 'アドレスと会話は、このデバイスにしかありません。バックアップはまだありません。',
  },

  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,
  obstacle,
  notConfirmed: (name, day) => `${name}さんのブラウザは${day}以降、確認されていません。`,

  ring,

  update: { ready: '更新の準備ができました', later: '後で', reload: '再読み込み' },

  failure: {
    unsupported: 'このブラウザでは受信トレイを開けません',
    unsupportedLead: '安全なアドレス（https）と新しいブラウザが必要です。',
    'storage-denied': 'このブラウザが受信トレイのデータ保存を許可していません',
    'storage-deniedLead':
      'このサイトのデータ保存を許可するか、プライベートブラウズを終了してから、再読み込みしてください。',
    'newer-database': '受信トレイが別のタブで更新されました',
    'newer-databaseLead': '続けるには再読み込みしてください。会話は残っています。',
    'older-build': 'これは受信トレイの古いバージョンです',
    'older-buildLead':
      'このブラウザでは新しいバージョンが使われていました。再読み込みすると更新されます。会話は残っています。',
    'other-tab': '別のタブが受信トレイの動作を妨げています',
    'other-tabLead': '受信トレイのほかのタブを閉じてから、再読み込みしてください。会話は残っています。',
    damaged: '受信トレイが保存したデータを、このブラウザから読み出せませんでした',
    damagedLead:
      '再読み込みして、もう一度お試しください。それでも直らない場合、このデバイスの鍵は失われています。このサイトのデータを消去して、別の受信トレイを作成してください。',
    cleared: 'この受信トレイのデータは消去されました',
    clearedLead:
      'このデバイスの鍵と会話は失われ、このアドレス宛てのメッセージは届かなくなりました。再読み込みして新しい受信トレイを作成してください。アドレスは新しくなります。',
    unknown: '受信トレイを開けませんでした',
    unknownLead: '失われたものはありません。再読み込みして、もう一度お試しください。',
    reload: '再読み込み',
  },
};
