/** Words of notifications, in Korean. The service worker reads them too, so nothing else is imported here. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: '방문자',
  unchecked: (name) => `${name} (확인되지 않은 이름)`,
  newMessage: '새 메시지',
  newMessages: '새 메시지가 있습니다',
  newWhileLocked: (pushes) => (pushes === 1 ? '새 메시지' : count(pushes, { other: '새 메시지 ({n}개)' })),
  locked: '수신함이 잠겨 있습니다.',
  upToDate: '최신 상태입니다',
  upToDateMore: '새 메시지가 없거나 다른 곳에서 이미 읽었습니다.',
  test: '이 기기에 알림이 울립니다',
  testMore: '요청하신 테스트 알림입니다.',
  wrote: (messages) =>
    messages === 1 ? '메시지를 보냈습니다' : count(messages, { other: '메시지를 보냈습니다. 새 메시지 {n}개' }),
};
