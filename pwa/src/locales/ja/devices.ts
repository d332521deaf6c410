/** The words of the list of devices, of linking another one, and of a device that was removed, in Japanese. */
import type { devices as english } from '../en-devices.ts';
import { count } from './count.ts';

const grantFailures: (typeof english)['grantFailures'] = {
  'not-a-code':
    'これは CipherChat の新しいデバイスの画像ではありません。もう一方のデバイスに表示されている画像をスキャンしてください。',
  expired: '時間切れです。両方のデバイスで最初からやり直してください。',
  unreachable: 'サーバーに接続できません。何も変更されていません。オンラインになったら、もう一度お試しください。',
  limited: '1時間あたりの試行回数を超えました。何も変更されていません。後でもう一度お試しください。',
  'wrong-digits': '数字が一致しないため、デバイスは追加されませんでした。両方のデバイスで最初からやり直してください。',
  'not-authentic':
    '受信したデータは目の前のデバイスからのものではないため、追加しませんでした。両方のデバイスで最初からやり直してください。',
  full: 'デバイスは上限の16台に達しています。1台削除してから追加してください。',
  'no-account-key': 'このデバイスからはほかのデバイスを追加できません。受信トレイを作成したデバイスを使ってください。',
  occupied: 'そのデバイスにはすでに受信トレイがあります。',
  unsupported: 'このサーバーは古く、デバイスの追加に対応していません。サーバーの運営者に更新を依頼してください。',
};

const joinFailures: (typeof english)['joinFailures'] = {
  ...grantFailures,
  'not-a-code': 'これはコードではありません。コードは8文字の英数字です。',
  expired: '時間切れか、コードが正しくありません。両方のデバイスで最初からやり直してください。',
  'not-authentic':
    '受信したデータは受信トレイのあるデバイスからのものではないため、参加しませんでした。最初からやり直してください。',
  occupied: 'このブラウザにはすでに受信トレイがあります。',
};

const messages = (done: number, total: number): string => {
  const here = new Intl.NumberFormat('ja').format(done);
  return count(total, { other: `メッセージ{n}件中${here}件` });
};

const history: (typeof english)['history'] = {
  progress: '履歴',
  coming: '履歴を受信しています',
  waiting: '履歴の残りを待っています',
  came: (done, total, since) => `${messages(done, total)}（新しい順）。${since}以降の分があります。`,
  none: (total) => `${messages(0, total)}（新しい順）。`,
  waitingHint: 'もう一方のデバイスがオンラインで、受信トレイが開いているときに残りが届きます。',
  incomplete: '履歴の一部が届きませんでした',
  incompleteHint: (done, total) => `${messages(done, total)}がここにあります。残りは元のデバイスに残っています。`,
  leaving: '履歴を新しいデバイスに送信しています',
  leavingHint: '完了するまで、この受信トレイを開いたままにしてください。中断しても、続きから再開します。',
  sent: (done, total) => `${messages(done, total)}を送信しました（新しい順）。`,
  counting: 'メッセージを数えています',
  refused: '履歴はこのデバイスに残ります',
  refusedHint: 'このサーバーはファイルを受け付けていません。新しいデバイスは、今後届くものを受信します。',
};

export const devices: typeof english = {
  heading: 'デバイス',
  back: '設定に戻る',
  row: 'デバイスの管理',
  rowHint: 'この受信トレイをスマートフォンやほかのパソコンでも使えます',
  kinds: { widget: 'ページ上のチャット', app: '受信トレイ', bot: 'プログラム' },
  here: 'このデバイス',
  since: (date) => `追加日：${date}`,
  canChange: 'デバイスの追加と削除ができます',
  adding: '追加中です。接続が必要です。',
  removing: '削除中です。接続が必要です。',
  hint: 'やり取りする相手には、あなたのデバイスの台数が表示されます。新しいメッセージはすべてのデバイスに届きます。',
  onlyThere: 'デバイスを追加または削除するには、受信トレイを作成したデバイスで受信トレイを開いてください。',
  failed: 'このデバイスでデバイスの一覧を読み込めませんでした。',

  rename: (device) => `${device}の名前を変更`,
  renameButton: '名前を変更',
  name: '名前',
  nameHint: 'この名前は、このデバイスであなたにだけ表示されます。',
  nameTooLong: '名前が長すぎます。短くして、もう一度お試しください。',
  notSaved: 'このブラウザに保存できませんでした。空き容量を増やしてから、もう一度お試しください。',
  save: '保存',
  cancel: 'キャンセル',
  close: '閉じる',

  remove: (device) => `${device}を削除`,
  removeHeading: (device) => `${device}を削除しますか？`,
  removeEffects: [
    'そのデバイスは新しいメッセージを受信できず、送信もできなくなります。',
    'すでにあるデータは、そのデバイスで削除されるまで残ります。',
    'やり取りする相手には、デバイスが変わったことが表示されます。',
  ],
  why: '理由',
  notUsed: 'もう使っていない',
  lost: '紛失した、または盗まれた',
  lostHint:
    'デバイスリストに、鍵が他人の手に渡った可能性があると記録されます。昨日以降にそのデバイスから送られた内容には、相手側で印が付きます。',
  keep: '削除しない',
  doRemove: '削除する',

  add: 'デバイスを追加',
  backupFirst: '先に復元コードを作成してください',
  backupFirstLead:
    'デバイスを追加・削除できるのはこのデバイスだけです。バックアップがないまま失うと、ほかのデバイスでも数週間後にアドレスが使えなくなります。復元コードの作成は2分で終わります。',
  makeCode: '復元の設定へ',
  addAnyway: 'バックアップなしで追加',
  addLead:
    'もう一方のデバイスでこの受信トレイのページを開き、「別のデバイスに受信トレイがある」を選んでください。画像が表示されます。',
  scan: '画像をスキャン',
  show: 'コードを表示',
  how: '方法',
  camera: 'カメラの映像',
  cameraHint: 'もう一方のデバイスの画像を枠に合わせてください。カメラの映像はこのタブの外に出ません。',
  noCamera: 'ここではカメラを使えません。ブラウザで許可するか、コードを表示してください。',
  code: 'コード',
  codeSteps: (page) => [
    `もう一方のデバイスで ${page} を開き、「別のデバイスに受信トレイがある」を選びます。`,
    '「コードを入力」を選び、この8文字を入力します。',
    '6桁の数字が表示されます。それをここに入力します。',
  ],
  codePicture: 'または、この画像をスマートフォンのカメラでスキャンしてください。コード入りのページが開きます。',
  codePictureLabel: 'この受信トレイのページをコード入りで開く画像',
  connecting: '接続しています',
  waiting: 'もう一方のデバイスを待っています',
  digitsHeading: 'もう一方のデバイスの6桁の数字を入力',
  digitsLead:
    '相手側の画面に6桁の数字が表示されています。表示されていなければ、別の何かが応答しています。キャンセルしてください。',
  digits: '6桁の数字',
  consent: [
    '追加したデバイスは、すべての会話を読み、あなたとして返信できます。',
    'このデバイスにある履歴と、今後届くメッセージを受信します。',
  ],
  refusal: 'デバイスの追加や削除はできません。',
  allow: '許可',
  allowing: 'デバイスを追加しています',
  added: 'デバイスの追加を許可しました。参加する前に、そのデバイスで確認があります。',
  again: '最初からやり直す',
  grantFailures,

  history,

  haveInbox: '別のデバイスに受信トレイがある',
  join: '今ある受信トレイを使う',
  joinSteps: [
    'お使いのデバイスで「設定」→「デバイス」→「デバイスを追加」を開きます。',
    'そこでこの画像をスキャンします。',
    'ここに6桁の数字が表示されます。それをそのデバイスに入力します。',
  ],
  picture: 'もう一方のデバイスでスキャンする画像',
  typeCode: 'コードを入力',
  typeCodeHint: 'もう一方のデバイスに表示される8文字',
  showPicture: '画像を表示',
  next: '次へ',
  joinDigits: 'この数字をもう一方のデバイスに入力してください',
  joinWaits: '数字が入力されるのを待っています',
  question: 'これはあなたの受信トレイですか？',
  questionLead: (devices) => count(devices, { other: 'このデバイスを含めて{n}台です。アドレスは次のとおりです。' }),
  questionHint:
    '自分の受信トレイである場合にのみ参加してください。他人の受信トレイに参加すると、ここに書いた内容がその持ち主に読まれます。',
  yes: '参加する',
  no: 'いいえ',
  newInbox: '新しい受信トレイを作成',
  joining: '参加しています',
  joinFailures,

  removed: 'このデバイスは削除されました',
  removedLead: 'あなたの別のデバイスが、このデバイスを削除しました。新しいメッセージは届かず、送信もできません。',
  revokedLead: (since) =>
    `あなたの別のデバイスが、${since}以降は他人の手にあったとして、このデバイスを削除しました。` +
    '新しいメッセージは届かず、送信もできません。',
  removedWaiting: (waiting) => count(waiting, { other: '{n}件のメッセージが送信されていません。ここに残っています。' }),
  removedChoice: 'ここにあるデータを残して読むことも、このデバイスからすべて削除することもできます。',
  keepReading: '閲覧専用で残す',
  wipe: 'ここからすべて削除',
  wipeHeading: 'このデバイスのデータをすべて削除しますか？',
  wipeLead: 'このデバイスの鍵とメッセージは失われます。ほかのデバイスのデータは残ります。',
  wipeFailed:
    'ブラウザが一部のデータを削除できませんでした。この受信トレイのほかのタブを閉じてから、もう一度お試しください。',
  unexpected:
    '心当たりがない場合は、ほかのデバイスを確認してください。そのどれかを持っている人が削除した可能性があります。' +
    'やり取りする相手には、別の手段で知らせてください。',
  readOnly: 'このデバイスは削除されました。ここにある内容は読めます。',
};
