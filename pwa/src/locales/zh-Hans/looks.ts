/** How the chat looks on the pages of the owner, in Simplified Chinese. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: '聊天的外观',
  rowHint: '颜色、问候语和位置，可预览',
  lead: '选择适合您网页的样式并查看预览。这些选择保存在此设备上。把下面的标签放到网页上后才会生效。',
  colour: '颜色',
  colours: {
    petrol: '青蓝',
    pine: '松绿',
    ink: '墨色',
    plum: '梅紫',
    brick: '砖红',
  },
  other: '其他颜色',
  easy: (ratio) => `上面的文字容易阅读：${ratio} 比 1。`,
  pale: (ratio) => `在白色网页上按钮不易看清：${ratio} 比 1。应为 3 或更高。`,
  greeting: '问候语',
  greetingHint: '第一条消息上方的一两句话',
  openers: '可选的首条消息',
  openersHint: '每行一条。访客发送前可以修改。',
  corner: '角落',
  right: '右下',
  left: '左下',
  cornerHint: '在从右向左阅读的网页上会换到另一边。',
  likePage: '与网页相同',
  preview: '网页上聊天的预览',
  tag: '您的标签',
  tagHint: '请用它替换网页上现有的标签。',
};
