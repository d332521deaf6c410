/** Why the chat cannot start, connect or send, in Simplified Chinese. */
import type { CauseTexts, ObstacleTexts } from '../rare-parts.ts';
import type { FailureWords } from '../rare-words.ts';

export const failures: FailureWords = {
  withdrawn: ['此版本存在已知问题', '请重新加载页面以获取修复后的版本。之后您的聊天仍在这里。'],
  insecure: ['此聊天需要安全连接', '请通过 https:// 打开此页面。'],
  damaged: [
    '此浏览器未能读出聊天所存储的内容。',
    '这里可能缺少消息。请重新加载此页面。如果仍无效，请清除此网站的数据后重新开始。',
  ],
  unsupported: [
    '此浏览器版本过旧，无法使用聊天',
    '它缺少聊天所需的加密功能。请更新浏览器或使用其他浏览器。没有存储任何内容。',
  ],
  'storage-denied': ['此浏览器不允许聊天存储任何内容', '请允许此网站存储数据，然后再次打开聊天。'],
  'newer-database': ['聊天已在另一个标签页中更新', '请重新加载此页面以继续。您的消息已保留。'],
  'older-build': [
    '此页面的聊天版本较旧',
    '请重新加载此页面。如果仍看到此提示，请从您上次使用的页面发送。您的消息已保留。',
  ],
  'other-tab': ['另一个标签页阻碍了聊天', '请关闭此网站的其他标签页，然后重新加载此页面。您的消息已保留。'],
  cleared: ['此网站的数据已被清除', '您在此浏览器中的消息和密钥已不存在。重新加载此页面可开始新的聊天。'],
};

export const causes: CauseTexts = {
  limited: (here, when) => ['短时间内请求过多。', `${here}下次尝试时间：${when}。`],
  policy: (here) => ['此页面不允许聊天连接。', `请告知此网站的管理者。${here}`],
  intercepted: (here) => [
    '有其他程序代替聊天服务器作出响应。',
    `打开其他页面时，此网络可能会要求您登录。如果没有，则服务器暂时不可用。${here}`,
  ],
  blocked: (here) => ['此网络屏蔽了聊天。', `请尝试其他网络。${here}`],
  clock: (here) => ['此设备的时钟不正确。', `请校准时钟，然后重试。${here}`],
  refused: (here) => ['聊天服务器拒绝此设备。', `请重新加载页面以获取最新版本。${here}`],
  uninvited: (here) => ['此服务器仅接受受邀的新收件箱。', `请打开您的邀请链接，或向服务器管理者索取邀请。${here}`],
  'switched-off': (here) => ['此账号已停用。', `请向服务器管理者询问原因。${here}`],
  storage: (here) => ['聊天服务器目前无法存储消息。', here],
  slower: () => ['此网络使聊天变慢。', '消息仍会到达，只是晚几秒钟。'],
};

const STOPPED = '在任何内容离开此设备之前，我们已停止。';

export const obstacles: ObstacleTexts = {
  'other-keys': (name) => [`对方可能不是 ${name}`, `聊天服务器的答复与此页面中的地址不符。${STOPPED}`],
  fork: (name) => [`对方可能不是 ${name}`, `关于对方的身份，聊天服务器给出了两个不同的答复。${STOPPED}`],
  rollback: (name) => [`对方可能不是 ${name}`, `聊天服务器给出的答复比我们已有的更旧。${STOPPED}`],
  'server-behind': (name) => [
    `目前无法联系 ${name}。`,
    '聊天服务器缺少最新的密钥。您的消息会留在此设备上，待对方设备联网后立即发送。',
  ],
  'list-missing': (name) => [
    `${name} 可能更换了设备。`,
    '对方的一条消息提到了聊天服务器不认识的设备。“重新发送”会将您的消息发送到我们已知的设备。',
  ],
  'away-too-long': (name) => [
    `${name} 已离开一段时间。`,
    '收件箱已超过 45 天未打开。在打开之前，我们无法确定消息只会送达本人。',
  ],
  'unknown-address': (name) => [`找不到 ${name}。`, '聊天服务器不认识此页面中的地址。请告知此网站的管理者。'],
  gone: (name) => [
    `${name} 已离开此聊天。`,
    '无法再发送任何内容，也不会有回复。已写的内容会保留在这里，直到您将其删除。',
  ],
  limited: (_, when) => ['短时间内消息过多。', `消息在此等待，将从 ${when} 起发送。`],
  'mailbox-full': (name) => [`${name} 的邮箱已满。`, '您的消息在此等待，有空间时发送。'],
  'server-storage': () => ['聊天服务器目前无法存储消息。', '您的消息在此设备上等待，恢复后立即发送。'],
  refused: () => ['聊天服务器拒绝了一条消息。', '该消息保留在此设备上。按“重新发送”可再次发送。'],
  storage: () => ['此浏览器没有剩余空间。', '您的文字仍在下方的输入框中。请释放空间后再次发送。'],
};
