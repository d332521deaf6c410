/** The menu and what is one step inside the chat, in Korean. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: '안전 번호',
  compare: (name) =>
    `매장이나 전화로 ${name} 님에게 번호를 물어보세요. 번호가 같으면 아무도 대화를 엿보거나 상대를 사칭할 수 없습니다.`,
  compareByPicture: '매장에서는 상대의 받은 편지함으로 그림을 스캔할 수도 있습니다.',
  safetyPicture: '안전 번호 그림',
  noNumber: '첫 메시지를 보내면 여기에 번호가 나타납니다.',
  readers: '읽을 수 있는 사람',
  you: '나',
  answersFor: (name) => `${name} 담당`,
  told: {
    seesPage: '상대방이 현재 페이지를 볼 수 있습니다',
    seesNothing: '메시지만 전송됩니다',
    page: '페이지',
    address: '주소',
    language: '언어',
    cameFrom: '유입 경로',
    send: '메시지와 함께 보내기',
    when: '메시지와 함께, 이후 다른 페이지로 이동할 때 다시 전송됩니다.',
  },
  forget: '이 채팅 잊기',
  forgetLead: '나중에 다시 쓰면 새 안전 번호를 가진 새 채팅이 됩니다.',
  consequences: (name) => [
    ['이 브라우저에서', '모든 메시지와 내 이름이 바로 삭제됩니다.'],
    [`${name} 님 쪽에서`, '내가 나간 것이 표시됩니다. 상대가 가진 것은 그대로 남습니다.'],
    ['채팅 서버에서', '나를 기다리던 것이 삭제됩니다.'],
  ],
  askToDelete: (name) => `${name} 님에게도 삭제를 요청`,
  askToDeleteHint: '상대가 결정합니다. 결과는 알려 드리지 않습니다.',
  keep: '유지',
  forgetting: '마무리하는 중입니다. 몇 초 걸립니다',
  notForgotten: '이 브라우저에서 모두 삭제하지 못했습니다. 이 사이트의 다른 탭을 닫은 뒤 다시 시도하세요.',
};
