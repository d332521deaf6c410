/** The words of two device lists of one contact, in Korean. `who`: their name, or what stands for it. */
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who}님의 기기 목록이 두 개입니다`,
  lead: (who) =>
    `두 목록 모두 같은 키로 서명되었고 번호도 같습니다. 복원된 사본이 먼저 앞서갔거나, 다른 사람이 ${who}님 행세를 하고 있습니다. CipherChat은 어느 쪽인지 알 수 없습니다. ${who}님만 알 수 있습니다.`,
  stopped: (who) => `지금은 ${who}님에게 아무것도 보내지 않습니다.`,
  waiting: (messages) => count(messages, { other: '메시지 {n}개가 이 기기에서 대기하고 있습니다.' }),
  arrives: '도착하는 메시지는 표시됩니다.',
  steps: (who) => [
    `${who}님에게 전화하거나 직접 만나세요. 이 채팅에서는 묻지 마세요.`,
    `어느 기기가 ${who}님의 것인지, 코드로 복원한 적이 있는지 물어보세요.`,
  ],
  lists: ['목록 A', '목록 B'],
  version: (version, day) => count(version, { other: `버전 {n}, ${day}` }),
  since: (day) => `${day}부터`,
  inBoth: '양쪽에 있음',
  onlyHere: '여기에만 있음',
  held: '지금까지 사용해 온 목록입니다.',
  other: '서버가 보내 주는 목록입니다.',
  chosen: '내 기기 중 하나에서 선택했습니다.',
  goOn: (list) => `${list}로 계속`,
  neither: '선택하지 않고 나중에 결정',
  neitherHint: '선택은 다른 기기에도 전달됩니다. 두 목록이 모두 여기에 있는 동안에는 변경할 수 있습니다.',
  decided:
    '목록 A를 선택했지만 서버는 목록 B를 사용합니다. 그래서 아무것도 보내지 않습니다. 서버가 목록 A로 돌아올 때까지 기다리거나 다시 선택하세요.',
  notSaved: '이 브라우저에 저장하지 못했습니다. 공간을 확보한 다음 다시 시도하세요.',
  open: '두 목록 비교',
  own: {
    heading: '내 계정의 기기 목록이 두 개입니다',
    lead: '두 목록 모두 내 키로 서명되었고 번호도 같습니다. 복원된 사본이 먼저 앞서갔거나, 다른 사람이 나를 사칭하고 있습니다. CipherChat은 어느 쪽인지 알 수 없습니다. 나만 알 수 있습니다.',
    stopped: '지금은 다른 기기가 이 기기에서 아무것도 받지 못합니다.',
    arrives: '여기서 쓴 내용은 계속 연락처에 전달됩니다.',
    steps: [
      '모든 기기를 알아볼 수 있는 목록으로 계속하세요.',
      '둘 다 알아볼 수 없다면 다른 사람이 내 키를 가지고 있습니다. 이 채팅이 아닌 다른 방법으로 연락처에 알리세요.',
    ],
    decided: '이미 선택했습니다. 두 목록이 모두 여기에 있는 동안에는 다시 선택할 수 있습니다.',
  },
};
