/** The words of comparing safety numbers with a contact, in Korean. `who`: the contact's name, or `visitor`. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: '이 방문자',
  heading: (who) => `정말 ${who}님인가요?`,
  close: '닫기',
  how: '방법',
  numbers: '번호 읽기',
  picture: '그림 표시',
  scan: '스캔',
  loading: '안전 번호를 읽는 중',
  none: '아직 안전 번호가 없습니다. 상대방의 첫 메시지를 확인하면 나타납니다.',
  numbersLead: (who) =>
    `${who}님에게 전화하거나 직접 만나서 서로 번호를 읽어 주세요. 채팅에서는 ‘이 대화는 나와 … 님만 읽을 수 있습니다’ 줄을 누르면 볼 수 있습니다.`,
  number: '안전 번호',
  differ: '다름',
  same: '같음',
  calm: '대부분의 문의에는 필요하지 않습니다. 중요한 순간을 위한 것입니다.',
  pictureLead: (who) =>
    `직접 만나거나 영상 통화로 ${who}님이 이 그림을 스캔하게 하세요. 그런 다음 상대방의 그림을 스캔하면 나도 확인할 수 있습니다.`,
  pictureLabel: '안전 번호 그림',
  scanLead: (who) =>
    `${who}님이 보여 주는 그림을 스캔하세요. 수신함에서는 ‘그림 표시’를 누르면 나오고, 채팅에서는 번호 옆에 있습니다.`,
  camera: '카메라 화면',
  cameraHint: '카메라 화면은 이 탭 밖으로 나가지 않습니다.',
  noCamera: '여기에서는 카메라를 사용할 수 없습니다. 브라우저에서 허용하거나 서로 번호를 읽어 주세요.',
  noPicture: '안전 번호 그림이 아닙니다. 상대방의 그림을 카메라 앞에 대세요.',
  ownPicture: '내 그림입니다. 상대방 화면의 그림을 스캔하세요.',
  verified: (who) => `${who}님은 인증되었습니다`,
  visitorVerified: '이 방문자는 인증되었습니다',
  verifiedLead: '양쪽에 같은 번호가 보이므로 중간에 아무도 없습니다. 결과는 다른 기기에도 전달됩니다.',
  differHeading: '번호가 다릅니다',
  differLead: (who) =>
    `누군가 중간에 있거나 다른 대화의 번호일 수 있습니다. 중요한 내용은 여기에 쓰지 마세요. 다른 방법으로 ${who}님에게 물어보고 다시 비교하세요.`,
  again: '다시 비교',
  notSaved: '이 브라우저에 저장하지 못했습니다. 공간을 확보한 다음 다시 시도하세요.',

  mark: '인증됨',
  weakMark: '다른 기기에서 비교함',
  here: (when) => `이 기기에서 번호를 비교했습니다(${when}).`,
  there: (device, when) =>
    device === undefined
      ? `다른 기기에서 번호를 비교했습니다(${when}).`
      : `${device}에서 번호를 비교했습니다(${when}).`,
  comparedOn: (device) => (device === undefined ? '다른 기기에서 비교함' : `${device}에서 비교함`),
  weakLead: '그 기기의 결과는 다른 기기에 적용할 수 없습니다.',
  confirmLead: '그 기기의 결과는 다른 기기에 적용할 수 없습니다. 본인이 비교했다면 이 기기에서 확정할 수 있습니다.',
  confirm: '확정',
  undo: '취소',
  row: '안전 번호',
};
