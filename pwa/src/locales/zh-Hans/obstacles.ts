/** What keeps answers from being sent, in Simplified Chinese. */
import type { obstacle as english } from '../en-obstacles.ts';

const STOPPED = '我们已在任何内容离开此设备之前停止。';

export const obstacle: typeof english = {
  'other-keys': (name) => [`对方可能不是 ${name}`, `服务器在此地址下提供的是另一个人。${STOPPED}`],
  fork: (name) => [`对方可能不是 ${name}`, `关于对方是谁，服务器给出了两个不同的答案。${STOPPED}`],
  rollback: (name) => [`对方可能不是 ${name}`, `服务器给出的答案比我们已有的更旧。${STOPPED}`],
  'server-behind': (name) => [
    `目前无法联系到 ${name}`,
    '服务器缺少对方的最新密钥。您的消息会留在此设备上，待对方的设备上线后发送。',
  ],
  'list-missing': (name) => [
    `${name} 可能更换了设备`,
    '对方的一条消息中提到了服务器不认识的设备。点按“重新发送”会将您的消息发送到我们已知的设备。',
  ],
  'away-too-long': (name) => [
    `${name} 已离开较长时间`,
    '对方已超过 45 天没有回来。您的消息会在此设备上等待，直到对方回来。',
  ],
  'unknown-address': (name) => [`找不到 ${name}`, '服务器已不再识别此地址。您的消息会在此设备上等待。'],
  gone: (name) => [`${name} 已退出此聊天`, '无法再发送任何内容，也不会收到回复。已有的内容会保留在这里，直到您删除。'],
  limited: (_, when) => ['短时间内消息过多。', `消息会在这里等待，并从 ${when} 起发送。`],
  'mailbox-full': (name) => [`${name} 的信箱已满。`, '您的消息会在这里等待，有空间时即发送。'],
  'server-storage': () => ['聊天服务器目前无法存储消息。', '您的消息会在此设备上等待，待服务器恢复后立即发送。'],
  refused: () => ['聊天服务器拒绝了一条消息。', '消息保留在此设备上。点按“重新发送”可再次发送。'],
  storage: () => ['此浏览器已没有可用空间。', '您的文字保留在下方输入框中。请释放一些空间，然后再次发送。'],
};
