/** The page with the address, the snippet and the check of a page, in Simplified Chinese. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: '您的收件箱已就绪',
  lead: '请将代码片段放到您的网站上。访客的消息会送达这里。',
  heading: '地址和代码片段',
  address: '您的地址',
  tagCheck,
  addressHint: '它只属于您，可证明回复者就是您本人。',
  copyAddress: '复制地址',
  snippet: '代码片段',
  withdrawn: '目前没有可用的代码片段。',
  withdrawnMore: '此版本的聊天存在已知问题。请向服务器运营方索取修复后的版本，然后重新加载此页面。',
  snippetHint: '请粘贴到网页 body 结束标签之前。',
  copySnippet: '复制代码片段',
  copied: '已复制',
  notCopied: '浏览器不允许复制。文本已选中，请手动复制。',
  seeItWork: '看看效果',
  waiting: '正在等待第一条消息',
  arrived: '第一条消息已送达。',
  open: '打开对话',
  demo: '在演示网站上试用',
  newTab: '在新标签页中打开',
  toInbox: '前往收件箱',
  onlyCopy: '数据仅保存在此设备上。',
  onlyCopyMore: '目前还没有备份。如果设备丢失或浏览器数据被清除，此地址及其对话将不复存在。',
};
