/** Texts that the owner saves, and puts into a message with a slash, in Simplified Chinese. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: '已保存的回复',
  open: '已保存的回复，也可以输入斜杠',
  rowHint: '您经常发送的文字',
  lead: '在空白消息中输入 / 并选择一条。{name} 会变成访客的名称。这些回复在您的所有设备上都有，访客永远看不到此列表。',
  empty: '还没有已保存的回复',
  add: '添加回复',
  edit: (title) => `编辑“${title}”`,
  title: '短名称',
  titleHint: '在斜杠后输入的内容，例如：配送-挪威',
  text: '文字',
  titleTooLong: '短名称缺失或过长。请修改后重新保存。',
  textMissing: '文字缺失。请填写后重新保存。',
  textTooLong: '文字过长。请缩短后重新保存。',
  tooMany: '最多可保存 200 条回复。请先删除一条。',
  failed: '无法读取已保存的回复。请重新加载后再试。',
  count: (shown, all) => `${String(shown)}/${String(all)}`,
  none: '没有匹配的回复',
  chosen: (title, at, of) => `${title}，第 ${String(at)} 条，共 ${String(of)} 条`,
  choose: '选择',
  putIn: '插入',
  close: '关闭',
  enter: 'Enter',
  editAll: '编辑已保存的回复',
};
