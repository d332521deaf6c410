/** The words of the list of devices, of linking another one, and of a device that was removed, in Korean. */
import type { devices as english } from '../en-devices.ts';
import { count } from './count.ts';

const grantFailures: (typeof english)['grantFailures'] = {
  'not-a-code': '새 CipherChat 기기의 그림이 아닙니다. 다른 기기에 표시된 그림을 스캔하세요.',
  expired: '시간이 초과되었습니다. 두 기기에서 처음부터 다시 시작하세요.',
  unreachable: '서버에 연결할 수 없습니다. 변경된 것은 없습니다. 온라인 상태가 되면 다시 시도하세요.',
  limited: '한 시간 안에 너무 많이 시도했습니다. 변경된 것은 없습니다. 나중에 다시 시도하세요.',
  'wrong-digits': '숫자가 일치하지 않아 기기를 추가하지 않았습니다. 두 기기에서 처음부터 다시 시작하세요.',
  'not-authentic':
    '받은 데이터가 지금 보고 있는 기기에서 온 것이 아니어서 추가하지 않았습니다. 두 기기에서 처음부터 다시 시작하세요.',
  full: '기기가 최대 한도인 16대에 도달했습니다. 한 대를 삭제한 다음 추가하세요.',
  'no-account-key': '이 기기에서는 다른 기기를 추가할 수 없습니다. 수신함을 만든 기기를 사용하세요.',
  occupied: '그 기기에는 이미 수신함이 있습니다.',
  unsupported: '이 서버는 너무 오래되어 기기를 추가할 수 없습니다. 서버 운영자에게 업데이트를 요청하세요.',
};

const joinFailures: (typeof english)['joinFailures'] = {
  ...grantFailures,
  'not-a-code': '코드가 아닙니다. 코드는 문자와 숫자 8자리입니다.',
  expired: '시간이 초과되었거나 알 수 없는 코드입니다. 두 기기에서 처음부터 다시 시작하세요.',
  'not-authentic':
    '받은 데이터가 수신함이 있는 기기에서 온 것이 아니어서 참여하지 않았습니다. 처음부터 다시 시작하세요.',
  occupied: '이 브라우저에는 이미 수신함이 있습니다.',
};

const messages = (done: number, total: number): string => {
  const here = new Intl.NumberFormat('ko').format(done);
  return count(total, { other: `메시지 {n}개 중 ${here}개` });
};

const history: (typeof english)['history'] = {
  progress: '메시지 기록',
  coming: '메시지 기록을 받는 중',
  waiting: '나머지 메시지 기록을 기다리는 중',
  came: (done, total, since) => `${messages(done, total)}, 최신순. ${since} 이후의 메시지가 있습니다.`,
  none: (total) => `${messages(0, total)}, 최신순.`,
  waitingHint: '다른 기기가 온라인 상태이고 그 기기에서 수신함이 열려 있을 때 나머지가 도착합니다.',
  incomplete: '메시지 기록의 일부가 도착하지 않았습니다',
  incompleteHint: (done, total) =>
    `${messages(done, total)}가 여기에 있습니다. 나머지는 원래 있던 기기에 남아 있습니다.`,
  leaving: '메시지 기록을 새 기기로 보내는 중',
  leavingHint: '완료될 때까지 이 수신함을 열어 두세요. 중단되어도 멈춘 곳부터 이어집니다.',
  sent: (done, total) => `${messages(done, total)}를 보냈습니다(최신순).`,
  counting: '메시지를 세는 중',
  refused: '메시지 기록은 이 기기에 남습니다',
  refusedHint: '이 서버는 파일을 받지 않습니다. 새 기기는 지금부터 도착하는 메시지를 받습니다.',
};

export const devices: typeof english = {
  heading: '기기',
  back: '설정으로 돌아가기',
  row: '내 기기',
  rowHint: '이 수신함을 휴대전화와 다른 컴퓨터에서도 사용하세요',
  kinds: { widget: '페이지의 채팅', app: '수신함', bot: '프로그램' },
  here: '현재 기기',
  since: (date) => `${date}부터`,
  canChange: '기기를 추가하고 삭제할 수 있음',
  adding: '추가하는 중입니다. 연결이 필요합니다.',
  removing: '삭제하는 중입니다. 연결이 필요합니다.',
  hint: '대화 상대는 내 기기가 몇 대인지 볼 수 있습니다. 새 메시지는 모든 기기에 도착합니다.',
  onlyThere: '기기를 추가하거나 삭제하려면 수신함을 만든 기기에서 수신함을 여세요.',
  failed: '이 기기에서 기기 목록을 읽지 못했습니다.',

  rename: (device) => `${device} 이름 변경`,
  renameButton: '이름 변경',
  name: '이름',
  nameHint: '이 이름은 이 기기에서 나에게만 보입니다.',
  nameTooLong: '이름이 너무 깁니다. 줄인 다음 다시 시도하세요.',
  notSaved: '이 브라우저에 저장하지 못했습니다. 공간을 확보한 다음 다시 시도하세요.',
  save: '저장',
  cancel: '취소',
  close: '닫기',

  remove: (device) => `${device} 삭제`,
  removeHeading: (device) => `‘${device}’ 기기를 삭제할까요?`,
  removeEffects: [
    '그 기기는 더 이상 메시지를 받거나 보낼 수 없습니다.',
    '이미 있는 내용은 그 기기에서 삭제할 때까지 남아 있습니다.',
    '대화 상대에게 내 기기가 변경되었다고 표시됩니다.',
  ],
  why: '이유',
  notUsed: '더 이상 사용하지 않음',
  lost: '분실했거나 도난당함',
  lostHint:
    '다른 사람이 키를 가졌을 수 있다고 기기 목록에 기록됩니다. 어제부터 그 기기에서 보낸 내용에는 대화 상대의 화면에 표시가 붙습니다.',
  keep: '유지',
  doRemove: '삭제',

  add: '기기 추가',
  backupFirst: '먼저 복구 코드를 만드세요',
  backupFirstLead:
    '이 기기에서만 다른 기기를 추가하고 삭제할 수 있습니다. 백업 없이 이 기기를 잃어버리면 다른 기기도 몇 주 뒤 주소를 사용할 수 없게 됩니다. 복구 코드는 2분이면 만들 수 있습니다.',
  makeCode: '복구로 이동',
  addAnyway: '백업 없이 기기 추가',
  addLead: '다른 기기에서 이 수신함의 페이지를 열고 ‘다른 기기에 수신함이 있음’을 선택하세요. 그림이 표시됩니다.',
  scan: '그림 스캔',
  show: '코드 표시',
  how: '방법',
  camera: '카메라 화면',
  cameraHint: '다른 기기의 그림을 틀 안에 맞추세요. 카메라 화면은 이 탭 밖으로 나가지 않습니다.',
  noCamera: '여기에서는 카메라를 사용할 수 없습니다. 브라우저에서 허용하거나 코드를 표시하세요.',
  code: '코드',
  codeSteps: (page) => [
    `다른 기기에서 ${page} 페이지를 열고 ‘다른 기기에 수신함이 있음’을 선택하세요.`,
    '‘코드 입력’을 선택하고 이 8자리를 입력하세요.',
    '그러면 숫자 6자리가 표시됩니다. 여기에 입력하세요.',
  ],
  codePicture: '또는 휴대전화 카메라로 이 그림을 스캔하세요. 코드가 입력된 페이지가 열립니다.',
  codePictureLabel: '코드가 입력된 수신함 페이지를 여는 그림',
  connecting: '연결 중',
  waiting: '다른 기기를 기다리는 중',
  digitsHeading: '다른 기기의 숫자 6자리를 입력하세요',
  digitsLead: '다른 기기의 화면에 숫자 6자리가 표시됩니다. 보이지 않으면 다른 무언가가 응답한 것이니 취소하세요.',
  digits: '숫자 6자리',
  consent: [
    '추가한 기기는 모든 대화를 읽고 내 이름으로 답장할 수 있습니다.',
    '이 기기에 있는 메시지 기록과 지금부터 도착하는 메시지를 받습니다.',
  ],
  refusal: '기기를 추가하거나 삭제할 수는 없습니다.',
  allow: '허용',
  allowing: '기기를 추가하는 중',
  added: '기기를 허용했습니다. 참여하기 전에 그 기기에서 한 번 더 확인합니다.',
  again: '다시 시작',
  grantFailures,

  history,

  haveInbox: '다른 기기에 수신함이 있음',
  join: '기존 수신함 사용',
  joinSteps: [
    '기존 기기에서 설정, 기기, 기기 추가를 차례로 여세요.',
    '그 기기에서 이 그림을 스캔하세요.',
    '여기에 숫자 6자리가 나타납니다. 기존 기기에 입력하세요.',
  ],
  picture: '다른 기기로 스캔할 그림',
  typeCode: '코드 입력',
  typeCodeHint: '다른 기기에 표시된 8자리',
  showPicture: '그림 표시',
  next: '계속',
  joinDigits: '이 숫자를 다른 기기에 입력하세요',
  joinWaits: '다른 기기에 입력할 때까지 기다리는 중',
  question: '내 수신함이 맞나요?',
  questionLead: (devices) => count(devices, { other: '이 기기를 포함해 {n}대입니다. 주소는 다음과 같습니다.' }),
  questionHint: '내 것일 때만 참여하세요. 다른 사람의 수신함이라면 여기에 쓰는 내용을 그 사람이 읽게 됩니다.',
  yes: '참여',
  no: '아니요',
  newInbox: '새 수신함 만들기',
  joining: '참여하는 중',
  joinFailures,

  removed: '이 기기는 삭제되었습니다',
  removedLead: '내 다른 기기에서 이 기기를 삭제했습니다. 더 이상 메시지를 받거나 보낼 수 없습니다.',
  revokedLead: (since) =>
    `내 다른 기기에서 이 기기를 삭제하면서, ${since}부터 다른 사람의 손에 있었다고 알렸습니다. ` +
    '더 이상 메시지를 받거나 보낼 수 없습니다.',
  removedWaiting: (waiting) =>
    count(waiting, { other: '메시지 {n}개를 보내지 못했습니다. 아직 여기에 남아 있습니다.' }),
  removedChoice: '여기에 있는 내용을 남겨 두고 읽거나, 이 기기에서 모두 삭제할 수 있습니다.',
  keepReading: '읽기 전용으로 유지',
  wipe: '여기에서 모두 삭제',
  wipeHeading: '이 기기의 모든 데이터를 삭제할까요?',
  wipeLead: '이 기기의 키와 메시지가 사라집니다. 다른 기기의 데이터는 그대로 유지됩니다.',
  wipeFailed: '브라우저가 일부를 삭제하지 못했습니다. 이 수신함의 다른 탭을 닫은 다음 다시 시도하세요.',
  unexpected:
    '예상하지 못한 일이라면 다른 기기를 확인하세요. 그중 하나를 가진 사람이 한 일일 수 있습니다. ' +
    '대화 상대에게는 다른 방법으로 알리세요.',
  readOnly: '이 기기는 삭제되었습니다. 여기에 있는 내용은 읽을 수 있습니다.',
};
