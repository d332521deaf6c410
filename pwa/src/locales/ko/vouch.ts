/** What the back end of the owner's site says of its users, in Korean. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: '사이트가 확인한 고객',
  lead: '사이트에 로그인 기능이 있으면 누가 글을 쓰는지 사이트가 알려 줄 수 있습니다. 사이트의 공개 키를 입력하면 서명된 내용이 확인됨으로 표시됩니다. Node와 PHP 예시가 있습니다.',
  empty: '아직 키가 없어서 확인된 이름이 없습니다.',
  label: '사이트 이름',
  labelHint: '“…에서 확인함”으로 표시됩니다',
  key: '공개 키',
  keyHint: '공개 키의 PEM 파일 또는 바이트. Ed25519 또는 P-256. 개인 키는 절대 입력하지 마세요.',
  add: '키 추가',
  notAKey: '사용할 수 있는 공개 키가 아닙니다. 첫 줄과 마지막 줄을 포함해 파일 전체를 복사하세요.',
  remove: (label) => `${label} 제거`,
  by: (label) => `${label}에서 확인함`,
  bySite: '사이트에서 확인함',
  name: '이름',
  customer: '고객 번호',
  mail: '이메일',
  checked: (when) => `${when}에 확인함: 사이트에 로그인한 상태.`,
  userBefore: (user) => `이전에 사이트가 이 채팅에서 다른 고객을 알려 주었습니다: ${user}`,
  expired: '확인이 너무 늦게 와서 유효하지 않습니다.',
  otherAddress: '확인이 다른 방문자나 다른 받은편지함의 것이어서 유효하지 않습니다.',
  unknownKey: '확인이 설정에 없는 키로 서명되었습니다.',
  invalid: '확인이 손상되었거나 사이트에서 온 것이 아니어서 유효하지 않습니다.',
};
