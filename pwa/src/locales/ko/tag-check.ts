/** The words of "Is the chat on my page?", in Korean. One sentence for each thing that the check can find. */
import type { tagCheck as english } from '../en-tag-check.ts';

export const tagCheck: typeof english = {
  heading: '내 페이지에 채팅이 있나요?',
  hint: '새 탭에서 페이지를 열고 채팅의 응답을 기다립니다.',
  check: '페이지 확인',
  asking: '페이지의 응답을 기다리는 중입니다.',
  'no-address': '페이지 주소가 아닙니다. 주소는 https://로 시작합니다.',
  found: '이 페이지에 내 채팅이 있습니다. 연결할 수 있습니다.',
  old: '이 페이지에 이전 버전의 내 채팅이 있습니다. 기존 스니펫을 위의 스니펫으로 바꾸세요.',
  withdrawn:
    '이 페이지에 내 채팅이 있지만 꺼져 있습니다. 이 버전에 알려진 문제가 있습니다. 기존 스니펫을 위의 스니펫으로 바꾸세요.',
  other: '이 페이지에는 다른 주소의 채팅이 있습니다. 스니펫을 다시 복사하세요.',
  'no-owner': '이 페이지의 스니펫은 data-owner의 주소가 완전하지 않습니다. 스니펫을 다시 복사하세요.',
  insecure: '이 페이지에 내 채팅이 있지만, 페이지가 https가 아니어서 채팅이 열리지 않습니다.',
  'not-loaded':
    '이 페이지에 내 스니펫이 있지만 채팅을 불러오지 못했습니다. 페이지에 콘텐츠 보안 정책이 있다면 파일 하나만이 아니라 그 주소의 호스트를 script-src에서 허용하세요.',
  'not-connected':
    '이 페이지에 내 채팅이 있지만, 페이지의 콘텐츠 보안 정책이 연결을 허용하지 않습니다. connect-src에서 이 서버를 허용하세요.',
  closed:
    '채팅이 응답하기 전에 탭이 닫혔거나, 페이지가 다른 탭과 분리되어 있습니다(Cross-Origin-Opener-Policy). 그런 페이지는 확인할 수 없으니, 페이지를 열어 채팅이 있는지 직접 보세요.',
  silent:
    '응답한 채팅이 없습니다. 페이지에 스니펫 전체가 변경 없이 들어 있는지 확인하세요. integrity의 해시가 틀리면 브라우저가 실행하지 않습니다. 페이지에 콘텐츠 보안 정책이 있다면 script-src에서 이 서버를 허용하세요.',
  blocked: '브라우저가 페이지를 열지 않았습니다. 이 사이트가 탭을 열 수 있도록 허용한 다음 다시 시도하세요.',
};
