/** The words of comparing safety numbers with a contact, in Simplified Chinese. `who`: a name, or `visitor`. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: '此访客',
  heading: (who) => `对方真的是 ${who} 吗？`,
  close: '关闭',
  how: '方式',
  numbers: '读数字',
  picture: '显示图片',
  scan: '扫描',
  loading: '正在读取安全码',
  none: '目前还没有安全码。对方的第一条消息通过检查后就会显示。',
  numbersLead: (who) =>
    `请致电 ${who} 或当面见面，互相读出数字。在聊天中，点按“只有您和 … 可以阅读此对话”这一行即可查看。`,
  number: '安全码',
  differ: '不一致',
  same: '一致',
  calm: '大多数咨询并不需要这一步。它是为关键时刻准备的。',
  pictureLead: (who) => `请当面或通过视频通话让 ${who} 扫描这张图片。然后扫描对方的图片，这样您也能确认。`,
  pictureLabel: '安全码图片',
  scanLead: (who) => `请扫描 ${who} 展示的图片。在收件箱中，它在“显示图片”里；在聊天中，它在数字旁边。`,
  camera: '摄像头画面',
  cameraHint: '摄像头画面不会离开此标签页。',
  noCamera: '此处无法使用摄像头。请在浏览器中允许使用，或互相读出数字。',
  noPicture: '这不是安全码图片。请将对方的图片对准摄像头。',
  ownPicture: '这是您自己的图片。请扫描另一块屏幕上的图片。',
  verified: (who) => `${who} 已验证`,
  visitorVerified: '此访客已验证',
  verifiedLead: '双方看到的数字相同，因此没有人介入其中。结果会同步到您的其他设备。',
  differHeading: '数字不一致',
  differLead: (who) =>
    `可能有人介入其中，或者这是另一个对话的安全码。请勿在这里写任何重要内容。请通过其他渠道询问 ${who}，然后再次比较。`,
  again: '再次比较',
  notSaved: '此浏览器无法保存。请释放一些空间，然后重试。',

  mark: '已验证',
  weakMark: '已在另一台设备上比较',
  here: (when) => `您已在此设备上比较过数字（${when}）。`,
  there: (device, when) =>
    device === undefined ? `您已在另一台设备上比较过数字（${when}）。` : `您已在 ${device} 上比较过数字（${when}）。`,
  comparedOn: (device) => (device === undefined ? '已在另一台设备上比较' : `已在 ${device} 上比较`),
  weakLead: '那台设备无法为其他设备确认。',
  confirmLead: '那台设备无法为其他设备确认。如果是您本人比较的，可以在此设备上确认。',
  confirm: '确认',
  undo: '撤销',
  row: '安全码',
};
