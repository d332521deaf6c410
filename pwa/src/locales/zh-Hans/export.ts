/** The export of conversations as a file: its dialog, and words inside of the file, in Simplified Chinese. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: '导出',
  one: '导出此对话',
  all: '全部导出',
  allHint: '将此设备上的所有对话导出为一个文本或 JSON 文件。',
  warning: '此文件未加密。任何拿到它的人都能阅读。',
  hint: '它在此设备上生成，不会发送给任何人。其中只有文件和图片的名称，没有文件本身。请像保管发票一样保管它。',
  format: '格式',
  text: '文本，供阅读',
  json: 'JSON，供程序使用',
  busy: (messages) => `目前消息数：${messages}`,
  saved: (messages) => `文件已作为下载交给浏览器。消息数：${messages}`,
  failed: '无法生成文件，没有保存任何内容。请重试。',
  made: (when) => `生成于：${when}`,
  callsItself: (name) => `自称：${name}`,
  address: (address) => `地址：${address}`,
  tags: (tags) => `标签：${tags}`,
};
