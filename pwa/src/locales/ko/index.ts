/** The texts of the inbox in Korean, in the polite form. A name is followed by "님". */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

export const words: InboxWords = {
  lang: 'ko',
  dir: 'ltr',
  product: 'CipherChat',
  main: '주 메뉴',
  inbox: '수신함',
  settings: '설정',
  you: '나',
  visitor: '방문자',
  newMessage: (name) => `${name}님의 새 메시지`,
  messageNotSent: (name) => `${name}님에게 메시지를 보내지 못했습니다`,
  back: '수신함으로 돌아가기',
  backToConversation: '대화로 돌아가기',
  opening: '수신함을 여는 중',
  title: (place, unread) => `${unread === 0 ? '' : count(unread, { other: '({n}) ' })}${place} · CipherChat`,

  firstRun: {
    claim: ['두 사람의 이야기는', '두 사람만의 것.'],
    heading: '수신함 만들기',
    lead: '사이트에서 보낸 메시지가 여기로 도착합니다. 수신함은 이 기기에 있습니다. 메시지는 여기와 메시지를 쓴 곳에서만 읽을 수 있고, 그 중간에서는 읽을 수 없습니다.',
    former: '이 브라우저에 다른 수신함이 있었습니다',
    formerLead: (address) =>
      `그 수신함의 데이터는 삭제되어 되살릴 수 없습니다. 새 수신함에는 새 주소가 생기니, 페이지의 기존 주소를 바꾸세요. 기존 주소: ${address}`,
    installFirst: '시작하기 전에 설치하세요',
    installFirstLead:
      '여기에서는 설치한 앱만 알림을 울릴 수 있습니다. 앱은 데이터를 따로 보관하므로, 이 브라우저에서 만든 수신함은 이 브라우저에 남습니다.',
    goOnHere: '알림 없이 이 브라우저에서 계속',
    homeScreen: '먼저 홈 화면에 추가하세요',
    homeScreenLead:
      '여기에서 만든 수신함은 이 브라우저에 남습니다. 홈 화면의 앱은 다른 주소를 가진 다른 수신함으로 시작합니다.',
    name: '내 이름',
    nameHint:
      '선택 사항입니다. 채팅이 있는 페이지에서 다른 이름을 설정하지 않으면 방문자에게 이 이름이 보입니다. 나중에 변경할 수 있습니다.',
    create: '수신함 만들기',
    creating: '수신함을 만드는 중',
    failed: '이 브라우저에 수신함을 저장하지 못했습니다. 시크릿 모드를 종료하거나 공간을 확보한 다음 다시 시도하세요.',
    tooLong: '이름이 너무 깁니다. 줄인 다음 다시 시도하세요.',
    invitation: '초대 코드',
    invitationHint:
      '이 서버는 초대받은 사람만 수신함을 만들 수 있습니다. 받은 링크를 열거나 코드를 여기에 붙여 넣으세요.',
    uninvited: '이 서버는 초대받은 사람만 수신함을 만들 수 있습니다. 초대 코드를 입력한 다음 다시 시도하세요.',
    badInvitation: '이 초대는 유효하지 않습니다. 이미 사용했거나 기간이 지났습니다. 확인하거나 새 초대를 요청하세요.',
    switchedOff: '서버 운영자가 이 수신함을 중지했습니다. 이유를 문의하세요.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: '대화',
    search: '검색',
    searchHint: '이름, 태그, 메시지',
    endSearch: '검색 끝내기',
    searched: '이 기기에서만 검색했습니다.',
    found: (conversations) => count(conversations, { other: '대화 {n}개를 찾았습니다' }),
    nothingFound: (query) => `이름, 태그, 최근 메시지에서 ‘${query}’ 검색 결과가 없습니다`,
    empty: '아직 대화가 없습니다',
    loading: '대화를 여는 중',
    failed: '이 기기에서 대화를 읽지 못했습니다.',
    again: '다시 시도',
    unread: (messages) => count(messages, { other: '읽지 않음 {n}개' }),
    mine: '나:',
    writing: '입력 중',
    draft: '임시 저장:',
    notSent: '전송 안 됨:',
    started: '채팅을 열었습니다',
    deleted: '삭제된 메시지',
  },

  blank: {
    heading: '아직 조용합니다',
    lead: '사이트에 스니펫을 넣으면 자리를 비운 동안에도 메시지가 여기로 도착합니다.',
    snippet: '주소 및 스니펫',
    choose: '대화를 선택하세요',
    chooseLead: '대화는 이 기기에만 저장되어 있습니다. 표시하기 위해 불러오는 것은 없습니다.',
    failed: '대화를 읽지 못했습니다',
    failedLead: '대화는 이 기기에 그대로 있습니다. 새로고침하거나 수신함의 다른 탭을 닫으세요.',
    unknown: '이 대화는 이 기기에 없습니다',
    unknownLead: '다른 기기에 있거나 브라우저 데이터가 삭제되었습니다.',
  },

  status: {
    sending: '전송 중',
    waiting: '대기 중',
    sent: '전송됨',
    delivered: '전달됨',
    read: '읽음',
    'not-sent': '전송 안 됨',
  },

  thread: {
    unchecked: '확인되지 않은 이름',
    writing: '입력 중',
    address: (address) => `주소 ${address}`,
    details: '상세 정보',
    markRead: '모두 읽음으로 표시',
    seal: (name) => `${name}님과 나만 읽을 수 있습니다`,
    sealVisitor: '이 방문자와 나만 읽을 수 있습니다',
  },

  details: {
    heading: '상세 정보',
    calls: (name) => `직접 밝힌 이름: ${name}.`,
    noName: '이름을 밝히지 않았습니다.',
    since: (when) => `대화 시작: ${when}.`,
    readers: '읽을 수 있는 사람',
    readersCount: '2명',
    theirBrowser: '상대방의 브라우저',
    thisDevice: '이 기기',
    address: '주소',
    addressHint: '방문자의 주소는 첫 메시지를 보낼 때 방문자의 브라우저에서 만들어집니다.',
    copyAddress: '주소 복사',
  },

  notices: {
    clocks: (days) => count(days, { other: '이 기기와 서버의 시계가 {n}일 차이 납니다.' }),
    clocksMore: '여기에 표시되는 시간은 서버 기준입니다. 이 기기의 날짜가 틀렸다면 맞춰 주세요.',
    fleeting: '창을 닫으면 이 브라우저에서 수신함이 사라집니다.',
    fleetingMore: '수신함을 유지하려면 시크릿 모드를 종료하세요.',
    oldTag: '내 페이지가 이전 버전의 채팅을 불러옵니다.',
    oldTagMore: '기존 스니펫을 새 스니펫으로 바꾸세요.',
    withdrawnTag: '내 페이지의 채팅이 꺼져 있습니다.',
    withdrawnTagMore: '그 버전에 알려진 문제가 있습니다. 기존 스니펫을 새 스니펫으로 바꾸세요.',
    getSnippet: '스니펫 받기',
    notRenewed: (day) => `내 주소가 마지막으로 확인된 날은 ${day}입니다.`,
    notRenewedMore:
      '주소를 만든 기기나 복구 코드로 복원한 기기에서 수신함을 여세요. 45일이 지나면 새 방문자가 메시지를 보낼 수 없습니다.',
  },

  settingsPage: {
    sections: '섹션',
    profile: '프로필',
    name: '내 이름',
    nameHint:
      '채팅이 있는 페이지에서 다른 이름을 설정하지 않으면 다음 메시지부터 방문자에게 보입니다. 스니펫에도 들어갑니다.',
    save: '저장',
    saved: '저장했습니다',
    notSaved: '이 브라우저에 이름을 저장하지 못했습니다.',
    nameTooLong: '이름이 너무 깁니다. 줄인 다음 다시 저장하세요.',
    site: '내 사이트',
    addressRow: '주소 및 스니펫',
    addressHint: '사이트에 넣을 코드와 체험용 데모입니다.',
    open: '열기',
    receipts: '전달 및 읽음 표시',
    delivered: '메시지가 도착했음을 상대방에게 알리기',
    deliveredHint: '상대방에게 ‘전달됨’이 표시됩니다.',
    read: '메시지를 읽었음을 상대방에게 알리기',
    readHint: '상대방에게 ‘읽음’이 표시됩니다.',
    appearance: '화면',
    language: '언어',
    languageHint: '이 기기에서 이 수신함에 사용하는 언어입니다. 방문자에게는 채팅이 있는 페이지의 언어로 보입니다.',
    languageOfBrowser: '브라우저와 동일',
    theme: '테마',
    system: '시스템과 동일',
    light: '밝게',
    dark: '어둡게',
    device: '이 기기',
    install: '수신함 설치',
    installHint: '별도의 아이콘과 창이 생깁니다. 연결이 없어도 열립니다.',
    installButton: '설치',
    installed: '설치됨',
    installedHint: '연결이 없어도 열립니다.',
    installNotHere: '이 브라우저는 설치를 지원하지 않습니다. 그래도 수신함은 여기에서 작동하며, 연결이 없어도 됩니다.',
    installApple: [
      '브라우저 표시줄에서 공유를 탭하세요',
      '홈 화면에 추가를 선택하세요',
      '홈 화면에서 여세요. 새 수신함으로 시작합니다',
    ],
    storage: '이 기기에 저장된 데이터',
    storageKept: '직접 삭제할 때까지 브라우저가 보관합니다.',
    storageMayGo: '공간이 부족하거나 오랫동안 사용하지 않으면 브라우저가 삭제할 수 있습니다.',
    storageUnknown: '이 브라우저는 데이터를 얼마나 오래 보관하는지 알려 주지 않습니다.',
    storageFleeting: '이 창을 닫을 때까지만 보관합니다.',
    storageAsk: '보관 요청',
    storageRefused: '브라우저가 동의하지 않았습니다. 수신함을 설치하거나 자주 방문하면 달라질 수 있습니다.',
    diagnostics: '진단',
    diagnosticsWhy:
      '문제가 있으면 신고할 때 이 로그를 첨부하세요. 로그는 이 탭에만 있으며, 직접 보내지 않는 한 아무도 받지 않습니다.',
    diagnosticsHas:
      '이 탭에서 수신함이 한 일과 그 시각 및 소요 시간, 오류 코드, 메시지 수, 브라우저 버전이 들어 있습니다. 언제 온라인이었는지 알 수 있습니다.',
    diagnosticsHasNot: '메시지, 이름, 주소, 키, 페이지 주소는 들어 있지 않습니다.',
    diagnosticsSave: '파일로 저장',
    diagnosticsCopy: '복사',
    diagnosticsSaved: '로그를 브라우저 다운로드로 보냈습니다.',
    diagnosticsCopied: '로그를 복사했습니다.',
    diagnosticsNotSaved: '로그를 저장하지 못했습니다. 복사해 보세요.',
    diagnosticsNotCopied: '로그를 복사하지 못했습니다. 파일로 저장해 보세요.',
    about: '정보',
    version: (version) => `버전 ${version}`,
    build: (build) => `위젯 빌드 ${build}`,
    unaudited:
      'CipherChat은 보안 감사를 받지 않았습니다. 메시지는 양쪽 끝에서만 읽을 수 있습니다. 서버는 누가 누구에게 언제 메시지를 보내는지 볼 수 있습니다. 이 서버의 운영자는 변경된 수신함을 제공할 수도 있습니다.',
    onlyCopy: '주소와 대화가 이 기기에만 있습니다. 아직 백업이 없습니다.',
  },

  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,
  obstacle,
  notConfirmed: (name, day) => `${name}님의 브라우저가 ${day} 이후로 확인되지 않았습니다.`,

  ring,

  update: { ready: '업데이트 준비됨', later: '나중에', reload: '새로고침' },

  failure: {
    unsupported: '이 브라우저에서는 수신함을 열 수 없습니다',
    unsupportedLead: '보안 주소(https)와 최신 브라우저가 필요합니다.',
    'storage-denied': '이 브라우저가 수신함의 데이터 저장을 허용하지 않습니다',
    'storage-deniedLead': '이 사이트의 저장을 허용하거나 시크릿 모드를 종료한 다음 새로고침하세요.',
    'newer-database': '수신함이 다른 탭에서 업데이트되었습니다',
    'newer-databaseLead': '계속하려면 새로고침하세요. 대화는 그대로 보관됩니다.',
    'older-build': '수신함의 이전 버전입니다',
    'older-buildLead':
      '이 브라우저에서 더 새로운 버전을 사용했습니다. 새로고침하면 새 버전을 받습니다. 대화는 그대로 보관됩니다.',
    'other-tab': '다른 탭이 수신함을 막고 있습니다',
    'other-tabLead': '수신함의 다른 탭을 닫은 다음 새로고침하세요. 대화는 그대로 보관됩니다.',
    damaged: '수신함이 저장한 데이터를 이 브라우저에서 읽지 못했습니다',
    damagedLead:
      '새로고침하여 다시 시도하세요. 그래도 안 되면 이 기기의 키가 사라진 것이니, 이 사이트의 데이터를 삭제하고 다른 수신함을 만드세요.',
    cleared: '이 수신함의 데이터가 삭제되었습니다',
    clearedLead:
      '이 기기의 키와 대화가 사라졌고, 이 주소로 보낸 메시지는 더 이상 도착하지 않습니다. 새로고침하여 새 수신함을 만드세요. 주소가 새로 생깁니다.',
    unknown: '수신함을 열지 못했습니다',
    unknownLead: '사라진 것은 없습니다. 새로고침하여 다시 시도하세요.',
    reload: '새로고침',
  },
};
