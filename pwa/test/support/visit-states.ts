/** The states of an inbox in which pages have told where their visitors are. */
import { FakeClient } from '@cipherchat/core/fakes';
import { ALICE, everybody, LAYLA, visitors } from './people.ts';

const PAGE = {
  address: 'https://larchandloam.example/stoneware/moon-jar-small?colour=fjord',
  title: 'Moon jar, small',
  language: 'nb',
  referrer: 'https://garden-blog.example',
  fields: [['Basket', '2 items']] as const,
  at: Date.now() - 240_000,
};

/** One that told everything, one that told its address alone, a long one, and one with tags. */
const told = (): FakeClient => {
  const client = new FakeClient(everybody);
  const [first = ALICE, second = ALICE] = visitors.map(({ id }) => id);
  client.visitors.told(ALICE, { page: PAGE });
  client.visitors.told(LAYLA, { page: { ...PAGE, title: 'جرّة القمر، صغيرة', language: 'ar' } });
  const address = `https://larchandloam.example/${'stoneware/'.repeat(12)}`;
  client.visitors.told(first, { page: { address, fields: [['n'.repeat(64), 'v'.repeat(256)]], at: PAGE.at } });
  client.visitors.told(second, { page: { ...PAGE, title: `A title of ${'many, '.repeat(30)}words` } });
  void client.contacts.change(ALICE, { tags: ['gift'] });
  return client;
};

export const visitStates = {
  'pages of visitors': { path: `/c/${ALICE}`, client: told },
  'a page without a title': { path: `/c/${visitors[0]?.id ?? ALICE}`, client: told },
} as const;
