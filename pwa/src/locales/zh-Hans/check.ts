/** The words of the connection check, in Simplified Chinese. */
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return count(Math.round(ms), { other: '{n} 毫秒' });
  if (seconds < 120)
    return count(seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds), { other: '{n} 秒' });
  if (seconds < 7_200) return count(Math.round(seconds / 60), { other: '{n} 分钟' });
  if (seconds < 172_800) return count(Math.round(seconds / 3_600), { other: '{n} 小时' });
  return count(Math.round(seconds / 86_400), { other: '{n} 天' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string =>
  Math.abs(aheadMs) < 1_000
    ? '设备与服务器的时钟一致。'
    : `设备与服务器的时钟相差 ${duration(Math.abs(aheadMs))}：此设备${aheadMs > 0 ? '偏慢' : '偏快'}。`;

export const check: typeof english = {
  heading: '连接检查',
  row: '连接检查',
  rowHint: '逐步测试从此设备到服务器的连接。',
  link: '检查连接',
  back: '返回设置',
  start: '立即检查',
  again: '重新检查',
  notRun: '尚未检查。',
  notRunMore: '将实际测试从此设备到服务器的每一步，需要几秒钟。',
  running: '正在检查…',
  runningMore: '结果会陆续显示。',
  allGood: '一切正常。',
  fair: '消息可以送达，但有些地方不太正常。',
  slower: '消息会延迟几秒送达。',
  bad: '目前无法收发消息。',
  badMore: '没有丢失任何内容：消息会在此设备上等待。',
  broke: '检查未能完成。',
  brokeMore: '请重新加载页面，然后再次检查。',
  checkedAt: (when) => `检查时间：${when}。`,
  connection: '连接',
  device: '此设备',
  results: '结果',
  verdicts: { good: '正常', fair: '注意', bad: '失败', skipped: '未测试', running: '正在测试' },
  steps: {
    network: '网络',
    reach: '到服务器的路径',
    server: '服务器',
    version: '版本',
    clock: '时钟',
    'sign-in': '登录',
    websocket: '实时连接',
    polling: '慢速连接',
    delay: '响应时间',
  },
  good: {
    network: () => '此设备已连接到网络。',
    reach: (ms) => (ms === 0 ? '服务器地址有响应。' : `服务器地址在 ${duration(ms)}内响应。`),
    server: () => '响应的确实是聊天服务器。',
    version: () => '服务器与收件箱的版本相符。',
    clock: (ms) => clocks(ms),
    'sign-in': () => '服务器允许此设备接入。',
    websocket: () => '可以建立连接，消息会立即送达。',
    polling: () => '可以使用：收件箱会反复向服务器查询。',
    delay: (ms) => `服务器在 ${duration(ms)}内响应。`,
  },
  fairSteps: {
    clock: (ms) => `${clocks(ms)}如果是此设备的时间不对，请校准时钟。消息仍可送达。`,
    'sign-in': () => '服务器还不认识此设备。收件箱会自动登记：请一分钟后再次检查。',
    delay: (ms) => `服务器需要 ${duration(ms)}才能响应。网络或服务器较慢，消息也会花费同样长的时间。`,
  },
  remedies: {
    offline: () => '请打开 Wi-Fi 或移动数据，然后再次检查。',
    server: () => '请换一个网络试试。如果仍然不行，说明服务器已停止运行：请告知服务器运营方。消息会在这里等待。',
    limited: (when) => (when === '' ? '请等待几分钟，然后再次检查。' : `请等到 ${when}，然后再次检查。`),
    policy: () => '请告知服务器运营方：页面策略的 connect-src 中必须包含页面自身的地址。',
    intercepted: () => '请打开另一个网站。如果出现登录页面，请先登录，然后再次检查。如果没有出现，请告知服务器运营方。',
    blocked: () => '通常是公司防火墙所致。请让管理员允许与此服务器建立 WebSocket 连接，或换一个网络试试。',
    clock: () => '请设置此设备的日期和时间，然后再次检查。',
    refused: () => '请重新加载页面以获取最新版本。如果仍然不行，请复制报告并交给服务器运营方。',
    uninvited: () => '请在此浏览器中打开您的邀请链接。如果没有邀请，请联系服务器运营方。',
    'switched-off': () => '请向服务器运营方询问原因。您已收到的内容会保留在此设备上。',
    storage: () => '问题会自行恢复，或需要服务器运营方处理。消息会在这里等待。',
    slower: () => '通常是公司防火墙所致。请让管理员允许与此服务器建立 WebSocket 连接。',
  },
  sameCause: '因同样的原因失败。',
  notNeeded: '无需测试：实时连接正常。',
  notTried: '未测试：前面的步骤失败。',
  storage: '存储',
  offlineStart: '无网络启动',
  offlineStarts: {
    ready: '收件箱无需网络即可启动。',
    update: '收件箱无需网络即可启动。有新版本可用：重新加载即可更新。',
    'not-yet': '为此，收件箱仍在保存到此设备。请一分钟后再次检查。',
    never: '此浏览器或窗口不会保留收件箱，因此只有在有网络时才能启动。',
  },
  copy: '复制报告',
  copied: '报告已复制。',
  notCopied: '浏览器不允许复制。请选中下方文本并手动复制。',
  reportHas: '供帮助您的人使用：包含结果、代码、时间和版本，不含消息、姓名、地址或密钥。',
  report: '报告',
};
