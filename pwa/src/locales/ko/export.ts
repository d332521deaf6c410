/** The export of conversations as a file: its dialog, and words inside of the file, in Korean. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: '내보내기',
  one: '이 대화 내보내기',
  all: '모두 내보내기',
  allHint: '이 기기의 모든 대화를 텍스트나 JSON 파일 하나로 만듭니다.',
  warning: '이 파일은 암호화되어 있지 않습니다. 파일을 가진 사람은 누구나 읽을 수 있습니다.',
  hint: '이 기기에서 만들어지며 누구에게도 전송되지 않습니다. 파일과 사진은 이름만 들어 있고 내용은 없습니다. 청구서를 보관하는 곳에 보관하세요.',
  format: '형식',
  text: '텍스트, 읽기용',
  json: 'JSON, 프로그램용',
  busy: (messages) => `지금까지 메시지: ${messages}`,
  saved: (messages) => `파일을 다운로드로 브라우저에 넘겼습니다. 메시지: ${messages}`,
  failed: '파일을 만들 수 없어 아무것도 저장되지 않았습니다. 다시 시도하세요.',
  made: (when) => `만든 때: ${when}`,
  callsItself: (name) => `스스로 밝힌 이름: ${name}`,
  address: (address) => `주소: ${address}`,
  tags: (tags) => `태그: ${tags}`,
};
