/** A conversation in which others answer with the owner. */
import { conversationNamed } from '@cipherchat/core/fakes';
import { peerOf } from '@cipherchat/core/view';
import { ClientOfVisitor, mine, NOW, OWNER_ACCOUNT, theirs } from './fake-owner.ts';

const MINUTE = 60_000;
const account = (text: string) => peerOf(conversationNamed(text))!;
const OTTO = account('otto2345672345672345672345672oaa');
const FORMER = account('fred2345672345672345672345672faa');
const SILENT = account('anna2345672345672345672345672aaa');

const from = (account: string, text: string, agoMinutes: number) => {
  const item = theirs(text, { sentAt: NOW - agoMinutes * MINUTE });
  return { ...item, id: `${item.id}.${account}` };
};

export const withTeam = (): ClientOfVisitor =>
  new ClientOfVisitor([
    from(FORMER, 'Good morning!', 20),
    mine('Could you make the jar 24 cm high?', 'read', { sentAt: NOW - 14 * MINUTE }),
    from(OWNER_ACCOUNT, 'That is one for Otto.', 11),
    from(OTTO, 'Hello, Otto here. 24 cm works, it shrinks by a tenth in the kiln.', 6),
    from(OTTO, 'Two weeks?', 5),
    mine('Two weeks is perfect.', 'delivered', { sentAt: NOW - 2 * MINUTE }),
  ]).view({
    number: '30471 88216 05934 71120 46658 92017 13385 60472 77109 25846 94431 08563',
    members: [
      { address: OTTO, name: 'Otto' },
      { address: SILENT, name: undefined },
    ],
  });
