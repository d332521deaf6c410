/** What the back end of the owner's site says of its users, in simplified Chinese. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: '由您的网站确认的客户',
  lead: '如果人们在您的网站上登录，网站就可以说明是谁在写消息。请输入网站的公钥，由它签名的内容会显示为已确认。有 Node 和 PHP 的示例。',
  empty: '还没有密钥，因此没有已确认的名字。',
  label: '网站名称',
  labelHint: '显示为“由……确认”',
  key: '公钥',
  keyHint: '公钥的 PEM 文件或其字节。Ed25519 或 P-256。切勿输入私钥。',
  add: '添加密钥',
  notAKey: '这不是可用的公钥。请复制整个文件，包括第一行和最后一行。',
  remove: (label) => `移除 ${label}`,
  by: (label) => `由 ${label} 确认`,
  bySite: '由您的网站确认',
  name: '名字',
  customer: '客户编号',
  mail: '邮箱',
  checked: (when) => `${when} 检查：已在您的网站登录。`,
  userBefore: (user) => `您的网站之前在此聊天中指明的是另一位客户：${user}`,
  expired: '一个确认来得太晚，不算数。',
  otherAddress: '一个确认属于别的访客或收件箱，不算数。',
  unknownKey: '一个确认是用不在您设置中的密钥签名的。',
  invalid: '一个确认已损坏或不是来自您的网站，不算数。',
};
