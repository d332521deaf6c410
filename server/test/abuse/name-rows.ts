/** G. Names. The server knows none: an account is the hash of its key, and names are sealed. */
import { LOGIN_PURPOSE, toBase64Url } from '@cipherchat/protocol';
import { newId } from '../support/signing.ts';
import { each, rest, type AbuseRow, type Outcome } from './abuse-row.ts';
import type { Stage } from './stage.ts';

const NO_NAMES = 'The server has no names: an address is the hash of a key, and names travel sealed.';
const PREVIEWS = 'pwa/test/names-and-previews.browser.test.ts';

/** Registers a newcomer with one more field. */
const named = async (stage: Stage, field: string, name: string): Promise<Outcome> => {
  const person = stage.stranger();
  return rest(
    await person.post('/v1/devices', {
      device: person.device.id,
      list: toBase64Url(person.account.lists.at(-1) ?? new Uint8Array()),
      prekeys: person.account.prekeys().map(toBase64Url),
      proof: await person.proof(LOGIN_PURPOSE.register),
      [field]: name,
    }),
  );
};

export const nameRows: readonly AbuseRow[] = [
  {
    number: 'G83',
    input: 'registration under a name: Cyrillic letters, no width, other directions, other forms',
    answer: '400 malformed',
    remark: NO_NAMES,
    play: (stage) =>
      each(['аlice', 'al\u200Bice', '\u202Eecila', 'ＡＬＩＣＥ', 'ali\u0301ce'], (name) => named(stage, 'name', name)),
  },
  {
    number: 'G83',
    input: 'a name that looks like that of another, in the inbox',
    answer: 'shown with a mark that no one checked it, and with the tag of the address',
    shownBy: {
      file: PREVIEWS,
      tests: [
        'a name that no one checked says so in the list, by a name for screen readers too',
        'a long name in an open conversation is cut at its end, and stays next to its tag',
      ],
    },
  },
  {
    number: 'G84',
    input: 'names of roles: registered, looked up',
    answer: ['400 malformed', '404 not-found'],
    remark: NO_NAMES,
    play: async (stage) => [
      ...(await each(['admin', 'support', 'system', 'api'], (name) => named(stage, 'username', name))),
      ...(await each(['admin', 'support'], async (name) => rest(await stage.ask('GET', `/v1/users/${name}`)))),
    ],
  },
  {
    number: 'G85',
    input: 'the address of another account, also one that was erased',
    answer: 'refused; an erased address is for the holder of its key alone',
    shownBy: {
      file: 'server/test/registration.test.ts',
      tests: ['refuse another first list for an account that is known'],
    },
  },
  {
    number: 'G86',
    input: 'a search for people, by part of a name and by part of an address',
    answer: '404 not-found',
    remark: 'There is no search. An address has 160 bits: who asks for lists has to know it.',
    play: (stage) =>
      each(
        ['/v1/users?search=a', '/v1/accounts', '/v1/accounts?prefix=a', `/v1/search/${newId()}`],
        async (path): Promise<Outcome> => rest(await stage.mallory.get(path)),
      ),
  },
  {
    number: 'G86',
    input: 'login as a stranger, and as a device of another account',
    answer: 'the same refusal',
    shownBy: {
      file: 'server/test/registration.test.ts',
      tests: ['do not tell a stranger from a device under another account'],
    },
  },
  {
    number: 'G87',
    input: 'marks stacked on letters, long and odd names',
    answer: 'cut to their row',
    shownBy: {
      file: PREVIEWS,
      tests: ['marks that are stacked on a letter end at their row'],
    },
  },
];
