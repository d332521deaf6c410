/** What the owner keeps about a visitor, in Simplified Chinese. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: '重命名',
  name: '名称',
  nameHint: '此名称仅您可见。留空则恢复对方填写的名称。',
  save: '保存',
  cancel: '取消',
  nameTooLong: '名称过长。请缩短后重新保存。',
  notSaved: '此浏览器无法保存。',
  tags: '标签',
  addTag: '标签',
  newTag: '新标签',
  tagHint: '标签仅您可见。按 Enter 键添加。',
  tagTooLong: '标签过长。请缩短后重新添加。',
  tooManyTags: '最多可添加 16 个标签。请先移除一个。',
  removeTag: (tag) => `移除标签“${tag}”`,
};
