/** All texts of the widget in Korean. */
import type { Strings } from '../en.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? '계속 쓸 수 있습니다. 메시지는 나중에 전송됩니다.'
    : count(waiting, { other: '메시지 {n}개가 여기서 기다리고 있습니다.' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? '계속 쓸 수 있습니다. 다시 온라인이 되면 메시지가 전송됩니다.'
    : count(waiting, { other: '메시지 {n}개가 이 기기에서 기다리고 있으며, 다시 온라인이 되면 전송됩니다.' });

const newMessages = (arrived: number): string => count(arrived, { other: '새 메시지 {n}개' });

const arrivedLate = (arrived: number): string => count(arrived, { other: '늦게 도착한 메시지 {n}개' });

export const strings: Strings = {
  lang: 'ko',
  openChat: '채팅 열기',
  changed: [
    '이 채팅이 변경되었습니다',
    '파일 하나가 이 페이지에서 예상한 것과 다릅니다. 아무것도 전송되지 않았습니다.',
  ],
  unreachable: ['채팅을 불러오지 못했습니다', '연결을 확인한 뒤 다시 시도하세요.'],
  forbidden: ['채팅을 불러오지 못했습니다', '이 페이지에서 허용하지 않습니다. 페이지 운영자에게 알려 주세요.'],
  closeChat: '채팅 닫기',
  chatWith: (name) => `${name} 님과의 채팅`,
  hidePreview: '미리보기 숨기기',
  unread: (unread) => count(unread, { other: '읽지 않은 메시지 {n}개' }),
  back: '대화로 돌아가기',
  hello: '안녕하세요. 무엇을 도와드릴까요?',
  onlyYou: (name) => `이 대화는 나와 ${name} 님만 읽을 수 있습니다`,
  fullStop: '.',
  noAccount: '계정도 비밀번호도 필요 없습니다. 이 브라우저로 돌아오면 대화가 그대로 있습니다.',
  noAccountHere: '계정도 비밀번호도 필요 없습니다.',
  openers: '추천 메시지',
  more: '더 보기',
  stopped: '채팅이 중지되었으며 아무것도 전송되지 않았습니다',
  draftKept: '작성 중인 글이 보관되어 있습니다:',
  broken: ['채팅을 시작하지 못했습니다', '이 페이지를 새로 고친 뒤 채팅을 다시 여세요.'],
  notFinished: ['채팅을 아직 다 불러오지 못했습니다.', '연결을 확인하세요. 입력한 내용은 여기에 보관됩니다.'],
  tryAgain: '다시 시도',
  tryNow: '지금 시도',
  ok: '확인',
  noConnection: (kind, waiting) =>
    kind === 'offline'
      ? ['오프라인 상태입니다.', backOnline(waiting)]
      : ['채팅 서버가 응답하지 않습니다.', waits(waiting)],
  forgets: '이 브라우저는 채팅을 보관하지 않습니다.',
  forgetsHow: '창을 닫으면 이 채팅이 사라집니다.',
  notConfirmed: (name, day) => `${name} 님의 받은 편지함이 ${day} 이후로 확인되지 않았습니다.`,
  messages: '메시지 목록',
  loading: '불러오는 중',
  you: '나',
  isWriting: (name) => `${name} 님이 입력 중입니다`,
  showMore: '더 보기',
  showLess: '접기',
  arrivedAt: (time) => `${time}에 도착`,
  status: {
    sending: '보내는 중',
    waiting: '대기 중',
    sent: '보냄',
    delivered: '전달됨',
    read: '읽음',
    'not-sent': '보내지 못함',
  },
  retry: '다시 보내기',
  message: '메시지',
  write: '메시지 입력',
  send: '보내기',
  attach: '파일 첨부',
  notKept: '이 메시지를 저장하지 못해 보내지 않았습니다. 입력한 글은 그대로 있습니다. 다시 시도하세요.',
  tooLong: '메시지 하나로 보내기에는 너무 깁니다. 줄이거나 나누어 보내세요.',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? '최신 메시지로 이동' : `최신 메시지로 이동, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `위로 이동, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
