/** The words of the connection check, in Korean. */
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return count(Math.round(ms), { other: '{n}밀리초' });
  if (seconds < 120)
    return count(seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds), { other: '{n}초' });
  if (seconds < 7_200) return count(Math.round(seconds / 60), { other: '{n}분' });
  if (seconds < 172_800) return count(Math.round(seconds / 3_600), { other: '{n}시간' });
  return count(Math.round(seconds / 86_400), { other: '{n}일' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string =>
  Math.abs(aheadMs) < 1_000
    ? '기기와 서버의 시계가 일치합니다.'
    : `기기와 서버의 시계가 ${duration(Math.abs(aheadMs))} 차이 납니다. 이 기기의 시계가 ${aheadMs > 0 ? '느립니다' : '빠릅니다'}.`;

export const check: typeof english = {
  heading: '연결 확인',
  row: '연결 확인',
  rowHint: '이 기기에서 서버까지의 각 단계를 시험합니다.',
  link: '연결 확인하기',
  back: '설정으로 돌아가기',
  start: '지금 확인',
  again: '다시 확인',
  notRun: '아직 확인하지 않았습니다.',
  notRunMore: '이 기기에서 서버까지의 각 단계를 실제로 시험합니다. 몇 초 걸립니다.',
  running: '확인 중…',
  runningMore: '결과는 나오는 대로 표시됩니다.',
  allGood: '모두 정상입니다.',
  fair: '메시지는 전달되지만, 정상이 아닌 부분이 있습니다.',
  slower: '메시지가 몇 초 늦게 도착합니다.',
  bad: '지금은 메시지를 주고받을 수 없습니다.',
  badMore: '사라진 것은 없습니다. 메시지는 이 기기에서 대기합니다.',
  broke: '확인을 마치지 못했습니다.',
  brokeMore: '페이지를 새로고침한 다음 다시 확인하세요.',
  checkedAt: (when) => `확인 시각: ${when}`,
  connection: '연결',
  device: '이 기기',
  results: '결과',
  verdicts: { good: '정상', fair: '주의', bad: '실패', skipped: '시험 안 함', running: '시험 중' },
  steps: {
    network: '네트워크',
    reach: '서버까지의 경로',
    server: '서버',
    version: '버전',
    clock: '시계',
    'sign-in': '로그인',
    websocket: '실시간 연결',
    polling: '느린 연결',
    delay: '응답 시간',
  },
  good: {
    network: () => '이 기기가 네트워크에 연결되어 있습니다.',
    reach: (ms) => (ms === 0 ? '서버 주소가 응답합니다.' : `서버 주소가 ${duration(ms)} 만에 응답했습니다.`),
    server: () => '응답하는 것이 채팅 서버가 맞습니다.',
    version: () => '서버와 수신함의 버전이 서로 맞습니다.',
    clock: (ms) => clocks(ms),
    'sign-in': () => '서버가 이 기기를 받아들입니다.',
    websocket: () => '연결됩니다. 메시지가 바로 도착합니다.',
    polling: () => '작동합니다. 수신함이 서버에 반복해서 확인합니다.',
    delay: (ms) => `서버가 ${duration(ms)} 만에 응답했습니다.`,
  },
  fairSteps: {
    clock: (ms) => `${clocks(ms)} 이 기기의 시계가 틀렸다면 맞춰 주세요. 그래도 메시지는 전달됩니다.`,
    'sign-in': () => '서버가 아직 이 기기를 모릅니다. 수신함이 자동으로 등록하니 1분 뒤에 다시 확인하세요.',
    delay: (ms) => `서버가 응답하는 데 ${duration(ms)} 걸립니다. 네트워크나 서버가 느려서 메시지도 그만큼 걸립니다.`,
  },
  remedies: {
    offline: () => 'Wi-Fi나 모바일 데이터를 켠 다음 다시 확인하세요.',
    server: () =>
      '다른 네트워크를 사용해 보세요. 그래도 안 되면 서버가 중단된 것이니 서버 운영자에게 알려 주세요. 메시지는 여기에서 대기합니다.',
    limited: (when) =>
      when === '' ? '몇 분 기다린 다음 다시 확인하세요.' : `${when}까지 기다린 다음 다시 확인하세요.`,
    policy: () => '서버 운영자에게 알려 주세요. 페이지 정책의 connect-src에 페이지 자체의 주소가 들어 있어야 합니다.',
    intercepted: () =>
      '다른 웹사이트를 열어 보세요. 로그인 페이지가 나타나면 로그인한 다음 다시 확인하세요. 나타나지 않으면 서버 운영자에게 알려 주세요.',
    blocked: () =>
      '회사 방화벽이 원인인 경우가 많습니다. 관리자에게 이 서버로의 WebSocket을 허용해 달라고 요청하거나 다른 네트워크를 사용해 보세요.',
    clock: () => '이 기기의 날짜와 시간을 맞춘 다음 다시 확인하세요.',
    refused: () =>
      '페이지를 새로고침하여 최신 버전을 받으세요. 그래도 안 되면 보고서를 복사해 서버 운영자에게 전달하세요.',
    uninvited: () => '초대 링크를 이 브라우저에서 여세요. 초대가 없다면 서버 운영자에게 요청하세요.',
    'switched-off': () => '서버 운영자에게 이유를 문의하세요. 이미 받은 내용은 이 기기에 남아 있습니다.',
    storage: () => '저절로 해결되거나 서버 운영자의 조치가 필요합니다. 메시지는 여기에서 대기합니다.',
    slower: () => '회사 방화벽이 원인인 경우가 많습니다. 관리자에게 이 서버로의 WebSocket을 허용해 달라고 요청하세요.',
  },
  sameCause: '같은 이유로 실패했습니다.',
  notNeeded: '필요하지 않습니다. 실시간 연결이 작동합니다.',
  notTried: '앞 단계가 작동하지 않아 시험하지 않았습니다.',
  storage: '저장 공간',
  offlineStart: '네트워크 없이 시작',
  offlineStarts: {
    ready: '수신함이 네트워크 없이도 시작됩니다.',
    update: '수신함이 네트워크 없이도 시작됩니다. 새 버전이 있습니다. 새로고침하면 적용됩니다.',
    'not-yet': '이를 위해 수신함을 이 기기에 저장하는 중입니다. 1분 뒤에 다시 확인하세요.',
    never: '이 브라우저나 창은 수신함을 보관하지 않으므로, 네트워크가 있을 때만 시작됩니다.',
  },
  copy: '보고서 복사',
  copied: '보고서를 복사했습니다.',
  notCopied: '브라우저가 복사를 허용하지 않았습니다. 아래 텍스트를 선택해 직접 복사하세요.',
  reportHas:
    '도움을 주는 사람에게 전달하는 용도입니다. 결과, 코드, 시간, 버전이 들어 있습니다. 메시지, 이름, 주소, 키는 들어 있지 않습니다.',
  report: '보고서',
};
