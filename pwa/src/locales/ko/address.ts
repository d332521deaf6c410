/** The page with the address, the snippet and the check of a page, in Korean. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: '수신함이 준비되었습니다',
  lead: '스니펫을 사이트에 붙여 넣으세요. 방문자의 메시지가 여기로 도착합니다.',
  heading: '주소 및 스니펫',
  address: '내 주소',
  tagCheck,
  addressHint: '나만의 주소이며, 답장하는 사람이 본인임을 증명합니다.',
  copyAddress: '주소 복사',
  snippet: '스니펫',
  withdrawn: '지금은 사용할 수 있는 스니펫이 없습니다.',
  withdrawnMore:
    '이 버전의 채팅에 알려진 문제가 있습니다. 서버 운영자에게 수정된 버전을 요청한 다음, 이 페이지를 새로고침하세요.',
  snippetHint: '페이지의 body 닫는 태그 바로 앞에 붙여 넣으세요.',
  copySnippet: '스니펫 복사',
  copied: '복사했습니다',
  notCopied: '브라우저가 복사를 허용하지 않았습니다. 텍스트가 선택되어 있으니 직접 복사하세요.',
  seeItWork: '작동 확인하기',
  waiting: '첫 메시지를 기다리는 중',
  arrived: '첫 메시지가 도착했습니다.',
  open: '대화 열기',
  demo: '데모 사이트에서 사용해 보기',
  newTab: '새 탭에서 열림',
  toInbox: '수신함으로 이동',
  onlyCopy: '데이터가 이 기기에만 있습니다.',
  onlyCopyMore:
    '아직 백업이 없습니다. 기기를 잃어버리거나 브라우저 데이터를 삭제하면 이 주소와 대화가 모두 사라집니다.',
};
