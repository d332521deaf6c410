import { describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { documentationFaults } from './documentation-faults.ts';

const faultsOf = (...blocks: readonly string[]): readonly string[] =>
  documentationFaults([{ name: 'page.md', text: `# A page\n\n${blocks.join('\n\n')}\n` }], ROOT);

const block = (language: string, ...lines: readonly string[]): string => ['```' + language, ...lines, '```'].join('\n');

describe('Code in the documentation', () => {
  it('has no fault when it compiles', () => {
    const faults = faultsOf(
      block('ts', "import { openChatClient } from '@cipherchat/widget/client';", 'void openChatClient;'),
      block('tsx', "import '@cipherchat/widget/react';", 'export const a = <cipher-chat owner="a" server="b" />;'),
      block('html', '<script src="https://chat.example/w/BUILD/cipherchat.js" data-owner="a"></script>'),
      block('css', 'cipher-chat { --cipher-accent: red; }'),
      block('ts', '// core/src/base/errors.ts', "import { ChatError } from './errors.ts';", 'void ChatError;'),
      block('sh', 'npm test'),
    );
    expect(faults).toEqual([]);
  });

  it('is found broken, with its line', () => {
    const faults = faultsOf(
      block('ts', "import { openChat } from '@cipherchat/widget/client';", 'void openChat;'),
      block('ts', "import '@cipherchat/widget';", "document.createElement('cipher-chat').owner = 3;"),
      block('js', "import '@cipherchat/nowhere';"),
      block('tsx', "import '@cipherchat/widget/react';", 'export const a = <cipher-chat server="b" />;'),
      block('html', '<script type="module">', '  const a = 1;', '  a = 2;', '</script>'),
      block('html', '<script src="/w/BUILD/cipherchat.js" data-ownr="a"></script>', '<cipher-chat owned="a">'),
      block('css', 'cipher-chat::part(panel boat) { --cipher-accents: red; }'),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^page\.md:4: .*has no exported member/u),
      expect.stringMatching(/^page\.md:10: Type 'number' is not assignable/u),
      expect.stringMatching(/^page\.md:14: Cannot find module/u),
      expect.stringMatching(/^page\.md:19: .*\n.*'owner' is missing/u),
      expect.stringMatching(/^page\.md:25: Cannot assign to 'a'/u),
      'page.md:30: There is no attribute data-ownr.',
      'page.md:30: There is no attribute owned.',
      'page.md:35: There is no property --cipher-accents.',
      'page.md:35: There is no part boat.',
    ]);
  });
});
