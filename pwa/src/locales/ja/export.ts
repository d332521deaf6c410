/** The export of conversations as a file: its dialog, and words inside of the file, in Japanese. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: '書き出す',
  one: 'この会話を書き出す',
  all: 'すべて書き出す',
  allHint: 'この端末のすべての会話を、テキストまたは JSON の 1 つのファイルにします。',
  warning: 'このファイルは暗号化されていません。持っている人はだれでも読めます。',
  hint: 'この端末で作られ、だれにも送信されません。ファイルと画像は名前だけが入り、中身は入りません。請求書と同じように保管してください。',
  format: '形式',
  text: 'テキスト（読むため）',
  json: 'JSON（プログラム用）',
  busy: (messages) => `これまでのメッセージ: ${messages}`,
  saved: (messages) => `ファイルをダウンロードとしてブラウザーに渡しました。メッセージ: ${messages}`,
  failed: 'ファイルを作れず、何も保存されませんでした。もう一度お試しください。',
  made: (when) => `作成: ${when}`,
  callsItself: (name) => `本人が名乗る名前: ${name}`,
  address: (address) => `アドレス: ${address}`,
  tags: (tags) => `タグ: ${tags}`,
};
