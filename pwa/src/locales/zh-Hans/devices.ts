/** The words of devices: their list, linking another one, and one that was removed. In Simplified Chinese. */
import type { devices as english } from '../en-devices.ts';
import { count } from './count.ts';

const grantFailures: (typeof english)['grantFailures'] = {
  'not-a-code': '这不是新 CipherChat 设备的图片。请扫描另一台设备上显示的图片。',
  expired: '已超时。请在两台设备上重新开始。',
  unreachable: '无法连接到服务器。未做任何更改。请在恢复在线后重试。',
  limited: '一小时内尝试次数过多。未做任何更改。请稍后重试。',
  'wrong-digits': '数字不匹配，因此未添加设备。请在两台设备上重新开始。',
  'not-authentic': '收到的内容并非来自您眼前的设备，因此未添加。请在两台设备上重新开始。',
  full: '您已有 16 台设备，达到上限。请先移除一台，再添加此设备。',
  'no-account-key': '此设备无法添加其他设备。请使用创建收件箱的设备。',
  occupied: '那台设备上已有收件箱。',
  unsupported: '此服务器版本过旧，无法添加设备。请联系服务器运营方进行更新。',
};

const joinFailures: (typeof english)['joinFailures'] = {
  ...grantFailures,
  'not-a-code': '这不是代码。代码由 8 位字母和数字组成。',
  expired: '已超时，或代码无效。请在两台设备上重新开始。',
  'not-authentic': '收到的内容并非来自拥有收件箱的设备，因此未加入。请重新开始。',
  occupied: '此浏览器中已有收件箱。',
};

const messages = (done: number, total: number): string => {
  const here = new Intl.NumberFormat('zh-Hans').format(done);
  return count(total, { other: `{n} 条消息中的 ${here} 条` });
};

const history: (typeof english)['history'] = {
  progress: '消息记录',
  coming: '正在接收您的消息记录',
  waiting: '其余消息记录正在等待接收',
  came: (done, total, since) => `${messages(done, total)}，从新到旧。最早至 ${since}。`,
  none: (total) => `${messages(0, total)}，从新到旧。`,
  waitingHint: '当您的另一台设备在线并打开收件箱时，其余消息记录便会送达。',
  incomplete: '您的部分消息记录未送达',
  incompleteHint: (done, total) => `这里有 ${messages(done, total)}。其余消息保留在原来的设备上。`,
  leaving: '正在将您的消息记录发送到新设备',
  leavingHint: '请保持此收件箱打开，直到完成。如果中断，会从停止处继续。',
  sent: (done, total) => `已发送 ${messages(done, total)}，从新到旧。`,
  counting: '正在统计消息数量',
  refused: '您的消息记录保留在此设备上',
  refusedHint: '此服务器不接受文件。新设备会收到从现在起送达的内容。',
};

export const devices: typeof english = {
  heading: '设备',
  back: '返回设置',
  row: '您的设备',
  rowHint: '在手机和其他电脑上使用此收件箱',
  kinds: { widget: '网页上的聊天', app: '收件箱', bot: '程序' },
  here: '当前设备',
  since: (date) => `添加于 ${date}`,
  canChange: '可以添加和移除设备',
  adding: '正在添加，需要网络连接。',
  removing: '正在移除，需要网络连接。',
  hint: '与您通信的每个人都能看到您有几台设备。新消息会送达所有设备。',
  onlyThere: '如需添加或移除设备，请在创建收件箱的设备上打开收件箱。',
  failed: '无法在此设备上读取您的设备列表。',

  rename: (device) => `重命名 ${device}`,
  renameButton: '重命名',
  name: '名称',
  nameHint: '此名称仅您在此设备上可见。',
  nameTooLong: '名称过长。请缩短后重试。',
  notSaved: '此浏览器无法保存。请释放一些空间，然后重试。',
  save: '保存',
  cancel: '取消',
  close: '关闭',

  remove: (device) => `移除 ${device}`,
  removeHeading: (device) => `要移除 ${device} 吗？`,
  removeEffects: [
    '它将无法再接收和发送消息。',
    '其中已有的内容会保留，直到有人在该设备上删除。',
    '与您通信的人会看到您的设备发生了变化。',
  ],
  why: '原因',
  notUsed: '我不再使用它',
  lost: '已丢失或被盗',
  lostHint: '您的设备列表会注明其密钥可能已落入他人之手。对于它从昨天起发送的内容，与您通信的人会看到标记。',
  keep: '保留',
  doRemove: '移除',

  add: '添加设备',
  backupFirst: '请先创建恢复码',
  backupFirstLead:
    '只有此设备能添加和移除其他设备。如果没有备份就丢失了它，其他设备会在几周后失去您的地址。创建恢复码只需两分钟。',
  makeCode: '前往恢复设置',
  addAnyway: '不备份，直接添加设备',
  addLead: '请在另一台设备上打开此收件箱的页面，选择“我在另一台设备上有收件箱”。它会显示一张图片。',
  scan: '扫描图片',
  show: '显示代码',
  how: '方式',
  camera: '摄像头画面',
  cameraHint: '请将另一台设备上的图片对准取景框。摄像头画面不会离开此标签页。',
  noCamera: '此处无法使用摄像头。请在浏览器中允许使用，或改为显示代码。',
  code: '代码',
  codeSteps: (page) => [
    `在另一台设备上打开 ${page}，选择“我在另一台设备上有收件箱”。`,
    '选择“输入代码”，然后输入这 8 位字符。',
    '随后会显示 6 位数字。请在这里输入。',
  ],
  codePicture: '或用手机摄像头扫描这张图片，即可打开已填好代码的页面。',
  codePictureLabel: '用于打开此收件箱页面并填好代码的图片',
  connecting: '正在连接',
  waiting: '正在等待另一台设备',
  digitsHeading: '输入另一台设备上的 6 位数字',
  digitsLead: '它的屏幕上会显示 6 位数字。如果没有显示，请取消：响应的并不是它。',
  digits: '6 位数字',
  consent: ['它可以读取所有对话，并以您的身份回复。', '它会收到此设备上的消息记录，以及从现在起送达的消息。'],
  refusal: '它不能添加或移除设备。',
  allow: '允许',
  allowing: '正在添加设备',
  added: '已允许该设备。加入之前，它会再次询问。',
  again: '重新开始',
  grantFailures,

  history,

  haveInbox: '我在另一台设备上有收件箱',
  join: '使用已有的收件箱',
  joinSteps: [
    '在已有的设备上，依次打开“设置”“设备”“添加设备”。',
    '在那里扫描这张图片。',
    '这里会显示 6 位数字。请在那台设备上输入。',
  ],
  picture: '供另一台设备扫描的图片',
  typeCode: '输入代码',
  typeCodeHint: '另一台设备上显示的 8 位字符',
  showPicture: '显示图片',
  next: '继续',
  joinDigits: '请在另一台设备上输入这些数字',
  joinWaits: '正在等待您在那里输入',
  question: '这是您的收件箱吗？',
  questionLead: (devices) => count(devices, { other: '共 {n} 台设备（包括此设备）。其地址为：' }),
  questionHint: '仅当它属于您时才加入。如果是别人的收件箱，其所有者会看到您在这里写的内容。',
  yes: '加入',
  no: '不是',
  newInbox: '创建新收件箱',
  joining: '正在加入',
  joinFailures,

  removed: '此设备已被移除',
  removedLead: '您的另一台设备移除了它。它无法再接收和发送消息。',
  revokedLead: (since) => `您的另一台设备移除了它，并注明它自 ${since} 起已落入他人之手。它无法再接收和发送消息。`,
  removedWaiting: (waiting) => count(waiting, { other: '有 {n} 条消息未发送，仍保留在这里。' }),
  removedChoice: '您可以保留这里的内容以供查看，也可以从此设备上全部删除。',
  keepReading: '保留，仅供查看',
  wipe: '全部删除',
  wipeHeading: '要删除此设备上的所有内容吗？',
  wipeLead: '此设备上的密钥和消息将会消失。您的其他设备不受影响。',
  wipeFailed: '浏览器未能删除全部内容。请关闭此收件箱的其他标签页，然后重试。',
  unexpected:
    '如果这在您意料之外，请检查您的其他设备：可能是持有其中某台设备的人所为。请通过其他方式告知与您通信的人。',
  readOnly: '此设备已被移除。您可以查看这里的内容。',
};
