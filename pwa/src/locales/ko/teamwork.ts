/** What colleagues say and keep among themselves about a conversation, in Korean. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: '답장 또는 메모',
  reply: '답장',
  note: '메모',
  onlyTeam: '팀만 볼 수 있습니다',
  hint: (name) => `팀만 볼 수 있습니다. ${name} 님에게는 절대 가지 않습니다.`,
  hintVisitor: '팀만 볼 수 있습니다. 방문자에게는 절대 가지 않습니다.',
  placeholder: '팀에 메모 쓰기',
  save: '메모 저장',
  sending: '전송 대기 중',
  notSent: '보내지 못함',
  notInTeam: '더 이상 이 팀에 속해 있지 않습니다',
  aboutColleague: '지금 팀에 있는 사람에 관한 메모입니다',
  refused: '서버가 받지 않았습니다',
  unconfirmed: '작성 당시 누가 팀에 있었는지 확인할 수 없었습니다',
  retry: '다시 시도',
  fault: (name, device, day) =>
    `${name} (${device}) 님의 기기가 팀 안에만 있어야 할 것을 팀 밖으로 보냈습니다. 마지막은 ${day}입니다. 그것은 버려졌습니다. 그 기기의 받은 편지함을 업데이트해 달라고 ${name} 님에게 요청하세요.`,
  faultOutside: (address, day) =>
    `팀에 없는 ${address} 계정이 팀만 보내는 것을 보냈습니다. 마지막은 ${day}입니다. 그것은 버려졌습니다. 그쪽으로 간 것은 없습니다.`,
  you: '나',
};
