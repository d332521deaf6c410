/** Words of the lock: its screen and its settings, in Simplified Chinese. */
import type { lock as english } from '../en-lock.ts';
import { count } from './count.ts';

export const lock: typeof english = {
  locked: '收件箱已锁定',
  enter: '请输入 PIN。',
  enterEither: '请输入 PIN，或使用通行密钥。',
  digits: (typed) => count(typed, { other: '已输入 {n} 位，共 6 位' }),
  pad: '数字',
  delete: '退格',
  opening: '正在打开…',
  asking: '请按浏览器的提示操作…',
  wrong: 'PIN 不正确。请重试。',
  wait: (ms) => {
    const left = Math.ceil(ms / 1_000);
    return left < 120
      ? count(left, { other: '错误次数过多。请在 {n} 秒后重试。' })
      : count(Math.ceil(left / 60), { other: '错误次数过多。请在 {n} 分钟后重试。' });
  },
  failed: '无法打开收件箱。请重新加载此页面，然后重试。',
  arrives: '新消息会等到收件箱解锁后显示。',
  forgot: '忘记了 PIN？',
  forgotLead: '没有 PIN，任何人都无法读取此设备上存储的内容：您不能，我们也不能。您可以清除数据并重新开始。',
  forgotLeadEither:
    '通行密钥也可以解锁。如果两者都没有，任何人都无法读取此设备上存储的内容：您不能，我们也不能。您可以清除数据并重新开始。',
  forgotWays:
    '之后，您可以将此设备重新关联到另一台拥有此收件箱的设备，或恢复备份。如果两者都没有，您将使用新地址重新开始，仅存于此设备上的内容将会丢失。',
  erase: '清除此设备的数据',
  eraseFailed: '未能清除全部内容。请关闭此收件箱的其他标签页，然后重试。',
  back: '返回',

  heading: '锁定',
  row: '锁定此收件箱',
  off: '任何能使用此浏览器的人都可以读取您的收件箱。',
  on: '闲置一段时间后，以及每次关闭或重新加载时，收件箱都会要求输入 PIN。在此之前，存储在这里的消息和名称无法读取。',
  turnOn: '开启',
  turnOff: '关闭',
  when: '锁定时间',
  whenHint: '收件箱的所有标签页闲置达到此时长后锁定。',
  after: (minutes) => (minutes === 60 ? '1 小时' : count(minutes, { other: '{n} 分钟' })),
  pin: 'PIN',
  pinHint: '6 位数字，仅用于此设备。连续输错 5 次后，之后每次尝试都需要等待。',
  change: '更改',
  now: '立即锁定',
  nowHint: '锁定此收件箱的所有标签页。',
  notices: '锁定期间，通知只显示“新消息”，不显示名称和内容。',

  passkey: {
    use: '使用通行密钥',
    row: '通行密钥',
    none: '用设备自身的解锁方式打开：面容、指纹或设备 PIN。您的收件箱 PIN 仍然有效。',
    has: '除 PIN 外，也可用它解锁。',
    add: '添加通行密钥',
    remove: '移除',
    heading: '添加通行密钥',
    lead: '请输入 PIN。随后浏览器会询问由哪台设备或哪个安全密钥保存通行密钥。',
    label: (name) => `${name}（锁定）`,
    problems: {
      'passkey-unsupported': '此浏览器不支持在收件箱的这个地址使用通行密钥。请使用 PIN。',
      'passkey-no-prf': '此通行密钥无法用于解锁。请使用 PIN，或添加其他类型的通行密钥。',
      'passkey-cancelled': '未使用通行密钥：您关闭了提示、操作超时，或通行密钥不在这里。请使用 PIN，或重试。',
      'passkey-failed': '浏览器无法使用通行密钥。请使用 PIN，或重试。',
      changed: '此通行密钥已无法解锁。请使用 PIN，然后在设置中重新添加通行密钥。',
    },
  },

  onHeading: '设置 PIN',
  onLead: '此设备上的每条消息都会用它重新加密。这可能需要一分钟，收件箱的其他标签页会重新启动。',
  onLimit:
    '如果忘记 PIN，仅存于此设备上的内容将会丢失。有人若复制了此浏览器的文件，就能用高性能计算机试遍所有 6 位 PIN，因此请同时为设备设置锁屏。',
  changeHeading: '更改 PIN',
  offHeading: '关闭锁定',
  offLead: '关闭后，任何能使用此浏览器的人都可以读取您的收件箱。',
  oldPin: '当前 PIN',
  newPin: '新 PIN，6 位数字',
  again: '再次输入新 PIN',
  cancel: '取消',
  notSix: 'PIN 为 6 位数字。',
  notEqual: '两次输入不一致。请再次输入新 PIN。',
  otherTab: '收件箱的另一个标签页未能关闭，因此未做任何更改。请关闭它，然后重试。',
  notChanged: '无法更改锁定设置。一切保持原样。请重新加载此页面，然后重试。',
  busy: '正在加密您的收件箱…',
};
