/** The words of the connection check, in Japanese. */
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return count(Math.round(ms), { other: '{n}ミリ秒' });
  if (seconds < 120)
    return count(seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds), { other: '{n}秒' });
  if (seconds < 7_200) return count(Math.round(seconds / 60), { other: '{n}分' });
  if (seconds < 172_800) return count(Math.round(seconds / 3_600), { other: '{n}時間' });
  return count(Math.round(seconds / 86_400), { other: '{n}日' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string =>
  Math.abs(aheadMs) < 1_000
    ? 'デバイスとサーバーの時計は合っています。'
    : `デバイスとサーバーの時計が${duration(Math.abs(aheadMs))}ずれています。このデバイスの時計が${aheadMs > 0 ? '遅れて' : '進んで'}います。`;

export const check: typeof english = {
  heading: '接続の確認',
  row: '接続の確認',
  rowHint: 'このデバイスからサーバーまでを順に試します。',
  link: '接続を確認',
  back: '設定に戻る',
  start: '確認を開始',
  again: 'もう一度確認',
  notRun: 'まだ確認していません。',
  notRunMore: 'このデバイスからサーバーまでの各段階を実際に試します。数秒かかります。',
  running: '確認しています…',
  runningMore: '結果は順に表示されます。',
  allGood: 'すべて正常です。',
  fair: 'メッセージは届きますが、正常でない点があります。',
  slower: 'メッセージが数秒遅れて届きます。',
  bad: '現在、メッセージを送受信できません。',
  badMore: '失われたものはありません。メッセージはこのデバイスで待機しています。',
  broke: '確認を完了できませんでした。',
  brokeMore: 'ページを再読み込みしてから、もう一度確認してください。',
  checkedAt: (when) => `確認時刻：${when}`,
  connection: '接続',
  device: 'このデバイス',
  results: '結果',
  verdicts: { good: '正常', fair: '注意', bad: '失敗', skipped: '未実施', running: '確認中' },
  steps: {
    network: 'ネットワーク',
    reach: 'サーバーへの経路',
    server: 'サーバー',
    version: 'バージョン',
    clock: '時計',
    'sign-in': 'サインイン',
    websocket: 'リアルタイム接続',
    polling: '低速の接続',
    delay: '応答時間',
  },
  good: {
    network: () => 'このデバイスはネットワークに接続されています。',
    reach: (ms) =>
      ms === 0 ? 'サーバーのアドレスが応答しています。' : `サーバーのアドレスが${duration(ms)}で応答しました。`,
    server: () => '応答しているのは確かにチャットサーバーです。',
    version: () => 'サーバーと受信トレイのバージョンは適合しています。',
    clock: (ms) => clocks(ms),
    'sign-in': () => 'サーバーはこのデバイスを受け入れています。',
    websocket: () => '接続できます。メッセージはすぐに届きます。',
    polling: () => '動作しています。受信トレイがサーバーに繰り返し問い合わせます。',
    delay: (ms) => `サーバーが${duration(ms)}で応答しました。`,
  },
  fairSteps: {
    clock: (ms) =>
      `${clocks(ms)}このデバイスの時計が正しくない場合は、時刻を合わせてください。メッセージはこのままでも届きます。`,
    'sign-in': () =>
      'サーバーはまだこのデバイスを認識していません。受信トレイが自動で登録します。1分後にもう一度確認してください。',
    delay: (ms) =>
      `サーバーの応答に${duration(ms)}かかっています。ネットワークまたはサーバーが遅いため、メッセージにも同じだけ時間がかかります。`,
  },
  remedies: {
    offline: () => 'Wi-Fi またはモバイルデータ通信をオンにしてから、もう一度確認してください。',
    server: () =>
      '別のネットワークを試してください。それでも直らない場合、サーバーが停止しています。サーバーの運営者に知らせてください。メッセージはここで待機します。',
    limited: (when) =>
      when === '' ? '数分待ってから、もう一度確認してください。' : `${when}まで待ってから、もう一度確認してください。`,
    policy: () =>
      'サーバーの運営者に知らせてください。このページのポリシーの connect-src に、ページ自身のアドレスを含める必要があります。',
    intercepted: () =>
      '別のウェブサイトを開いてください。サインインページが表示されたら、サインインしてからもう一度確認してください。表示されない場合は、サーバーの運営者に知らせてください。',
    blocked: () =>
      '多くの場合、原因は会社のファイアウォールです。このサーバーへの WebSocket を許可するよう管理者に依頼するか、別のネットワークを試してください。',
    clock: () => 'このデバイスの日付と時刻を合わせてから、もう一度確認してください。',
    refused: () =>
      'ページを再読み込みして最新のバージョンにしてください。それでも直らない場合は、レポートをコピーしてサーバーの運営者に渡してください。',
    uninvited: () =>
      '招待のリンクをこのブラウザで開いてください。招待がない場合は、サーバーの運営者に依頼してください。',
    'switched-off': () => '理由をサーバーの運営者に問い合わせてください。すでに受信した内容はこのデバイスに残ります。',
    storage: () => '自然に解消するか、サーバーの運営者による対応が必要です。メッセージはここで待機します。',
    slower: () =>
      '多くの場合、原因は会社のファイアウォールです。このサーバーへの WebSocket を許可するよう管理者に依頼してください。',
  },
  sameCause: '同じ理由で失敗しています。',
  notNeeded: '不要です。リアルタイム接続が使えます。',
  notTried: '前の段階が失敗したため、試していません。',
  storage: 'ストレージ',
  offlineStart: 'ネットワークなしでの起動',
  offlineStarts: {
    ready: '受信トレイはネットワークなしでも起動します。',
    update: '受信トレイはネットワークなしでも起動します。新しいバージョンがあります。再読み込みすると更新されます。',
    'not-yet': 'そのためのデータをこのデバイスに保存しています。1分後にもう一度確認してください。',
    never: 'このブラウザまたはウィンドウは受信トレイを保持しないため、ネットワークがあるときにしか起動できません。',
  },
  copy: 'レポートをコピー',
  copied: 'レポートをコピーしました。',
  notCopied: 'ブラウザがコピーを許可しませんでした。下のテキストを選択して、手動でコピーしてください。',
  reportHas:
    'サポートしてくれる人に渡すためのものです。結果、コード、時間、バージョンを含みます。メッセージ、名前、アドレス、鍵は含みません。',
  report: 'レポート',
};
