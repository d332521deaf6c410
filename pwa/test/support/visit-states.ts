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

const KEYS = [
  { id: '0123456789abcdef', algorithm: 'Ed25519', label: 'Larch & Loam' },
  { id: 'fedcba9876543210', algorithm: 'P-256', label: '' },
  { id: '0f1e2d3c4b5a6978', algorithm: 'P-256', label: 'L'.repeat(64) },
] as const;

/** One with all of it, one who was another before, one who is not believed, and one without a name. */
const vouchedFor = (): FakeClient => {
  const client = new FakeClient(everybody);
  const [first = ALICE, second = ALICE] = visitors.map(({ id }) => id);
  const mara = {
    by: 'Larch & Loam',
    user: '48213',
    name: 'Mara Holm',
    email: 'mara@atelier-nord.example',
    at: PAGE.at,
  };
  client.visitors.keys = KEYS;
  client.visitors.told(ALICE, { page: PAGE, vouched: mara });
  client.visitors.told(LAYLA, { vouched: { ...mara, name: 'N'.repeat(128), userBefore: '7' } });
  client.visitors.told(first, { refused: { why: 'unknown-key', at: PAGE.at } });
  client.visitors.told(second, { vouched: { by: '', user: 'u'.repeat(128), at: PAGE.at } });
  return client;
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
  'a visitor for whom the site vouches': { path: `/c/${ALICE}`, client: vouchedFor },
  'another customer than before': { path: `/c/${LAYLA}`, client: vouchedFor },
  'a confirmation that is not believed': { path: `/c/${visitors[0]?.id ?? ALICE}`, client: vouchedFor },
  'a customer without a name': { path: `/c/${visitors[1]?.id ?? ALICE}`, client: vouchedFor },
  'keys of the site': { path: '/settings', client: vouchedFor },
} as const;
