/** The words for a visitor who has left, in Korean. `who`: their name, or what stands for it. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who}님이 이 대화를 삭제해 달라고 요청합니다. 결정하기 전에는 아무 일도 일어나지 않습니다.`,
  keep: '유지',
  delete: '삭제',
  heading: (who) => `${who}님과의 대화를 삭제할까요?`,
  consequences: [
    '이 기기에서 모든 메시지와 이름이 완전히 삭제됩니다.',
    '다른 기기에 있는 내용은 그 기기에서도 삭제할 때까지 남아 있습니다.',
    '이전에 만든 백업에는 남아 있을 수 있습니다.',
  ],
  forGood: '완전히 삭제',
};
