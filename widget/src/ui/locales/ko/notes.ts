/** What stands between messages and below them, in Korean. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { other: '여기에 메시지 {n}개가 빠져 있습니다' }),
  conflict: '서로 다른 두 메시지가 같은 자리에 있습니다. 둘 다 표시합니다',
  newerVersion: '이 메시지를 보려면 더 새로운 버전의 채팅이 필요합니다',
  unopened: (unopened, name) =>
    count(unopened, {
      other: `메시지 {n}개를 열지 못했습니다. 빠진 것이 있으면 ${name} 님에게 다시 보내 달라고 하세요`,
    }),
  held: (held) => count(held, { other: '메시지 {n}개가 보낸 사람이 확인될 때까지 기다리고 있습니다' }),
  renewed: '보안 세션이 재설정되었습니다',
  renewedOften: '오늘 보안 세션이 여러 번 재설정되었습니다. 두 사람 모두 기기를 바꾸지 않았다면 서로 이유를 확인하세요',
  notConfirmedSince: (day) => `${day} 이후로 확인되지 않음`,
  devicesChanged: (name) => `${name} 님이 이제 다른 기기를 사용합니다`,
  ownDevicesChanged: '내 기기 목록이 다른 곳에서 변경되었습니다. 직접 하지 않았다면 이 주소를 더 이상 사용하지 마세요',
  deviceAdded: (added, name) =>
    count(added, {
      other: `${name} 님이 기기 {n}대를 추가했습니다. 직접 확인한 받은 편지함이 이를 승인했으므로 ${name} 님은 계속 확인된 상태입니다. 이제 추가된 기기에서도 내가 쓰는 글을 읽을 수 있습니다`,
    }),
  verified: (name) => `${name} 님을 확인했습니다`,
  comparedElsewhere: (name) => `다른 기기에서 ${name} 님과 번호를 비교했습니다`,
  notVerified: (name) => `${name} 님은 더 이상 확인된 상태가 아닙니다`,
  renamed: (name) => `이제 이름이 ${name}입니다. 이름은 확인되지 않았습니다`,
  left: (name) => `${name} 님이 이 채팅을 나갔습니다`,
  asksToDelete: (name) => `${name} 님이 이 채팅을 삭제해 달라고 합니다`,
  movedOn: (name) => `${name} 님이 다른 브라우저에서 계속합니다`,
  gaveUp: (name) => `다른 사람이 키를 가지고 있어 ${name} 님이 이 주소를 포기했습니다. 최근에 온 내용을 믿지 마세요`,
  deletedHere: '이 기기에서 이 채팅을 삭제했습니다',
  hours: {
    lang: 'ko',
    open: (when) => `영업 종료: ${when}`,
    closed: (name, when) => `${name}: 지금은 영업시간이 아닙니다. 다시 여는 때: ${when}`,
    away: (name) => `${name}: 지금 자리에 없습니다`,
    answers: (within) => `보통 답변까지 걸리는 시간: ${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: '분실 신고된 기기에서 왔습니다. 본인이 보낸 것이 아닐 수 있습니다.',
  fork: '확인되지 않음: 기기 목록이 두 개 있습니다.',
};
