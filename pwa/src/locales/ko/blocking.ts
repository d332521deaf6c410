/** Blocking a contact, and the list of those who are blocked, in Korean. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: '차단',
  unblock: '차단 해제',
  isBlocked: '이 상대를 차단했습니다. 상대가 보낸 것은 모든 기기에서 읽지 않고 버려지며, 상대에게 알리지 않습니다.',
  heading: '차단한 상대',
  lead: '이들이 보낸 것은 모든 기기에서 읽지 않고 버려집니다. 상대에게 알리지 않으며 서버도 모릅니다. 차단하려면 대화를 열고 더 보기, 차단을 선택하세요.',
  empty: '차단한 사람이 없습니다',
  unblockOne: (name) => `${name} 차단 해제`,
  failed: '이 브라우저에 저장할 수 없었습니다. 다시 시도하세요.',
};
