/** The words for a visitor who has left, in Simplified Chinese. `who`: their name, or what stands for it. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} 请您删除此对话。在您决定之前，不会发生任何事。`,
  keep: '保留',
  delete: '删除',
  heading: (who) => `要删除与 ${who} 的对话吗？`,
  consequences: [
    '此设备上的所有消息和名称将被永久删除。',
    '您的其他设备会保留其内容，直到您在那里也删除。',
    '之前创建的备份中可能仍有这些内容。',
  ],
  forGood: '永久删除',
};
