/** What the back end of the owner's site says of its users, in Japanese. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: 'サイトが確認した顧客',
  lead: 'サイトにログイン機能がある場合、誰が書いているかをサイトが伝えられます。サイトの公開鍵を入力すると、その署名があるものは確認済みと表示されます。Node と PHP の例があります。',
  empty: '鍵がまだないため、確認済みの名前はありません。',
  label: 'サイトの名前',
  labelHint: '「…が確認」と表示されます',
  key: '公開鍵',
  keyHint: '公開鍵の PEM ファイル、またはそのバイト列。Ed25519 か P-256。秘密鍵は絶対に入力しないでください。',
  add: '鍵を追加',
  notAKey: '使える公開鍵ではありません。最初と最後の行を含め、ファイル全体をコピーしてください。',
  remove: (label) => `${label} を削除`,
  by: (label) => `${label} が確認`,
  bySite: 'サイトが確認',
  name: '名前',
  customer: '顧客番号',
  mail: 'メール',
  checked: (when) => `${when} に確認: サイトにログイン中。`,
  userBefore: (user) => `以前、サイトはこのチャットで別の顧客を示しました: ${user}`,
  expired: '確認が届くのが遅すぎたため、無効です。',
  otherAddress: '確認は別の訪問者または受信箱のものだったため、無効です。',
  unknownKey: '確認は、設定にない鍵で署名されていました。',
  invalid: '確認が壊れていたか、サイトからではなかったため、無効です。',
};
