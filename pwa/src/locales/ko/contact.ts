/** What the owner keeps about a visitor, in Korean. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: '이름 변경',
  name: '이름',
  nameHint: '이 이름은 나에게만 보입니다. 비워 두면 상대방이 입력한 이름으로 돌아갑니다.',
  save: '저장',
  cancel: '취소',
  nameTooLong: '이름이 너무 깁니다. 줄인 다음 다시 저장하세요.',
  notSaved: '이 브라우저에 저장하지 못했습니다.',
  tags: '태그',
  addTag: '태그',
  newTag: '새 태그',
  tagHint: '태그는 나에게만 보입니다. Enter 키를 누르면 추가됩니다.',
  tagTooLong: '태그가 너무 깁니다. 줄인 다음 다시 추가하세요.',
  tooManyTags: '태그는 16개까지 추가할 수 있습니다. 먼저 하나를 삭제하세요.',
  removeTag: (tag) => `‘${tag}’ 태그 삭제`,
};
