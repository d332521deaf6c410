/** What the owner keeps about a visitor, in Japanese. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: '名前を変更',
  name: '名前',
  nameHint: 'この名前はあなたにだけ表示されます。空欄にすると、相手が入力した名前に戻ります。',
  save: '保存',
  cancel: 'キャンセル',
  nameTooLong: '名前が長すぎます。短くして、もう一度保存してください。',
  notSaved: 'このブラウザに保存できませんでした。',
  tags: 'タグ',
  addTag: 'タグ',
  newTag: '新しいタグ',
  tagHint: 'タグはあなたにだけ表示されます。Enter キーで追加します。',
  tagTooLong: 'タグが長すぎます。短くして、もう一度追加してください。',
  tooManyTags: 'タグは16個までです。先に1つ削除してください。',
  removeTag: (tag) => `タグ「${tag}」を削除`,
};
