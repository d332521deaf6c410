/** The words of two device lists of one contact, in Simplified Chinese. `who`: their name, or what stands for it. */
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who} 有两份设备列表`,
  lead: (who) =>
    `两份列表由同一密钥签名，编号也相同。可能是恢复的副本抢先更新了，也可能是有人冒充 ${who}。CipherChat 无法判断，但 ${who} 可以。`,
  stopped: (who) => `目前不会向 ${who} 发送任何内容。`,
  waiting: (messages) => count(messages, { other: '有 {n} 条消息在此设备上等待。' }),
  arrives: '收到的消息会照常显示。',
  steps: (who) => [
    `请致电 ${who} 或当面询问。不要在此聊天中询问。`,
    `请问清哪些设备属于 ${who}，以及是否用代码恢复过。`,
  ],
  lists: ['列表 A', '列表 B'],
  version: (version, day) => count(version, { other: `版本 {n}，${day}` }),
  since: (day) => `自 ${day} 起`,
  inBoth: '两份都有',
  onlyHere: '仅此份有',
  held: '这是您一直使用的列表。',
  other: '这是服务器目前提供的列表。',
  chosen: '已在您的某台设备上选定。',
  goOn: (list) => `继续使用${list}`,
  neither: '都不选，稍后决定',
  neitherHint: '您的选择会同步到其他设备。只要两份列表都在这里，您就可以更改。',
  decided: '您选择了列表 A，而服务器使用列表 B，因此不会发送任何内容。请等待服务器恢复使用列表 A，或重新选择。',
  notSaved: '此浏览器无法保存。请释放一些空间，然后重试。',
  open: '比较两份列表',
  own: {
    heading: '您的账号有两份设备列表',
    lead: '两份列表都由您的密钥签名，编号也相同。可能是恢复的副本抢先更新了，也可能是有人冒充您。CipherChat 无法判断，但您可以。',
    stopped: '目前您的其他设备收不到此设备发送的任何内容。',
    arrives: '联系人仍会收到您在这里写的内容。',
    steps: [
      '请选择您认得其中每台设备的列表。',
      '如果两份都不认得，说明有人掌握了您的密钥。请告诉您的联系人，但不要在此聊天中说。',
    ],
    decided: '您已选择。只要两份列表都在这里，您就可以重新选择。',
  },
};
