/** Words of the lock: its screen and its settings, in Korean. */
import type { lock as english } from '../en-lock.ts';
import { count } from './count.ts';

export const lock: typeof english = {
  locked: '수신함이 잠겨 있습니다',
  enter: 'PIN을 입력하세요.',
  enterEither: 'PIN을 입력하거나 패스키를 사용하세요.',
  digits: (typed) => count(typed, { other: '6자리 중 {n}자리 입력됨' }),
  pad: '숫자',
  delete: '지우기',
  opening: '여는 중…',
  asking: '브라우저의 안내를 따르세요…',
  wrong: 'PIN이 올바르지 않습니다. 다시 시도하세요.',
  wait: (ms) => {
    const left = Math.ceil(ms / 1_000);
    return left < 120
      ? count(left, { other: '너무 많이 틀렸습니다. {n}초 뒤에 다시 시도하세요.' })
      : count(Math.ceil(left / 60), { other: '너무 많이 틀렸습니다. {n}분 뒤에 다시 시도하세요.' });
  },
  failed: '수신함을 열지 못했습니다. 이 페이지를 새로고침한 다음 다시 시도하세요.',
  arrives: '새 메시지는 잠금을 해제하면 표시됩니다.',
  forgot: 'PIN을 잊으셨나요?',
  forgotLead:
    'PIN이 없으면 이 기기에 저장된 내용은 본인도 저희도, 아무도 읽을 수 없습니다. 모두 지우고 처음부터 시작할 수는 있습니다.',
  forgotLeadEither:
    '패스키로도 열 수 있습니다. 둘 다 없으면 이 기기에 저장된 내용은 본인도 저희도, 아무도 읽을 수 없습니다. 모두 지우고 처음부터 시작할 수는 있습니다.',
  forgotWays:
    '지운 뒤에는 이 수신함이 있는 다른 기기에 이 기기를 다시 연결하거나 백업을 복원할 수 있습니다. 둘 다 없으면 새 주소로 시작하며, 이 기기에만 있던 내용은 사라집니다.',
  erase: '이 기기의 데이터 지우기',
  eraseFailed: '일부를 지우지 못했습니다. 이 수신함의 다른 탭을 닫은 다음 다시 시도하세요.',
  back: '뒤로',

  heading: '잠금',
  row: '수신함 잠그기',
  off: '이 브라우저를 사용할 수 있는 사람은 누구나 수신함을 읽을 수 있습니다.',
  on: '한동안 사용하지 않거나 닫거나 새로고침할 때마다 PIN을 묻습니다. 그 전에는 여기에 저장된 메시지와 이름을 읽을 수 없습니다.',
  turnOn: '켜기',
  turnOff: '끄기',
  when: '잠그는 시점',
  whenHint: '수신함의 어느 탭도 이 시간 동안 사용하지 않으면 잠급니다.',
  after: (minutes) => (minutes === 60 ? '1시간' : count(minutes, { other: '{n}분' })),
  pin: 'PIN',
  pinHint: '숫자 6자리이며 이 기기에서만 사용합니다. 5번 틀리면 그다음부터는 시도할 때마다 기다려야 합니다.',
  change: '변경',
  now: '지금 잠그기',
  nowHint: '이 수신함의 모든 탭을 잠급니다.',
  notices: '잠겨 있는 동안에는 알림에 이름과 내용 없이 ‘새 메시지’라고만 표시됩니다.',

  passkey: {
    use: '패스키 사용',
    row: '패스키',
    none: '얼굴, 지문, 기기의 PIN 등 기기 잠금을 해제하는 방법으로 엽니다. 수신함 PIN도 계속 사용할 수 있습니다.',
    has: 'PIN 외에 패스키로도 잠금을 해제할 수 있습니다.',
    add: '패스키 추가',
    remove: '삭제',
    heading: '패스키 추가',
    lead: 'PIN을 입력하세요. 그러면 어느 기기나 보안 키에 패스키를 보관할지 브라우저가 묻습니다.',
    label: (name) => `${name} (잠금)`,
    problems: {
      'passkey-unsupported': '이 브라우저는 수신함의 이 주소에서 패스키를 사용할 수 없습니다. PIN을 사용하세요.',
      'passkey-no-prf': '이 패스키로는 잠금을 해제할 수 없습니다. PIN을 사용하거나 다른 종류의 패스키를 추가하세요.',
      'passkey-cancelled':
        '패스키를 사용하지 않았습니다. 확인 창을 닫았거나, 시간이 초과되었거나, 패스키가 여기에 없습니다. PIN을 사용하거나 다시 시도하세요.',
      'passkey-failed': '브라우저가 패스키를 사용하지 못했습니다. PIN을 사용하거나 다시 시도하세요.',
      changed: '이 패스키로는 더 이상 잠금을 해제할 수 없습니다. PIN을 사용한 다음 설정에서 패스키를 다시 추가하세요.',
    },
  },

  onHeading: 'PIN 설정',
  onLead:
    '이 기기의 모든 메시지를 PIN으로 다시 암호화합니다. 1분 정도 걸릴 수 있으며, 수신함의 다른 탭이 다시 시작됩니다.',
  onLimit:
    'PIN을 잊으면 이 기기에만 있는 내용은 사라집니다. 이 브라우저의 파일을 복사한 사람은 고성능 컴퓨터로 6자리 PIN을 모두 시도해 볼 수 있으니, 기기도 잠가 두세요.',
  changeHeading: 'PIN 변경',
  offHeading: '잠금 끄기',
  offLead: '잠금을 끄면 이 브라우저를 사용할 수 있는 사람은 누구나 수신함을 읽을 수 있습니다.',
  oldPin: '현재 PIN',
  newPin: '새 PIN, 숫자 6자리',
  again: '새 PIN 다시 입력',
  cancel: '취소',
  notSix: 'PIN은 숫자 6자리입니다.',
  notEqual: '두 PIN이 서로 다릅니다. 새 PIN을 다시 입력하세요.',
  otherTab: '수신함의 다른 탭이 닫히지 않아 아무것도 변경하지 않았습니다. 그 탭을 닫은 다음 다시 시도하세요.',
  notChanged: '잠금을 변경하지 못했습니다. 모두 이전 상태 그대로입니다. 이 페이지를 새로고침한 다음 다시 시도하세요.',
  busy: '수신함을 암호화하는 중…',
};
