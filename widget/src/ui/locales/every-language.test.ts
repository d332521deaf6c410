import { describe, expect, it } from 'vitest';
import { allTexts, COUNTS, MARK, NAME, type Samples } from '../../../test/support/all-texts.ts';
import { en } from './en.ts';
import type { RareCause } from './cause-words.ts';
import { chooseLanguage, LANGUAGES } from './languages.ts';
import { loadWords } from './load-words.ts';

const OBSTACLES = [
  ...['other-keys', 'fork', 'rollback', 'server-behind', 'list-missing', 'away-too-long', 'unknown-address', 'gone'],
  ...['limited', 'mailbox-full', 'server-storage', 'refused', 'storage'],
];
const RARE: Readonly<Record<RareCause, true>> = {
  ...{ limited: true, policy: true, intercepted: true, blocked: true, clock: true },
  ...{ refused: true, uninvited: true, 'switched-off': true, storage: true, slower: true },
};
const CAUSES = Object.keys(RARE) as readonly RareCause[];
const ONE_OR_MORE = COUNTS.filter((count) => count > 0);
const TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
/** A Wednesday. */
const NOON = new Date(2026, 11, 2, 12).getTime();
const STATED = { kind: 'availability', sent: NOON, validUntil: NOON + 1 };
const NOTES = [
  { ...STATED, state: 2, expectedMinutes: 2 },
  { ...STATED, state: 2, expectedMinutes: 120 },
  { ...STATED, state: 1, expectedMinutes: 2_880 },
  ...[1, 2, 3].map((state) => ({ ...STATED, state, hours: [TIME_ZONE, [[4, 60, 120]]], expectedMinutes: 2 })),
  ...[1, 2, 3].map((state) => ({
    ...STATED,
    state,
    hours: [
      TIME_ZONE,
      [
        [3, 60, 1_440],
        [4, 0, 60],
      ],
    ],
  })),
  ...['conflict', 'newer-version', 'renewed', 'renewed-often', 'devices-changed', 'own-devices-changed'].map(
    (kind) => ({
      kind,
    }),
  ),
  ...ONE_OR_MORE.map((missing) => ({ kind: 'gap', missing })),
  ...['unopened', 'held', 'device-added'].flatMap((kind) => ONE_OR_MORE.map((count) => ({ kind, count }))),
  ...[undefined, 'verified', 'compared'].map((mark) => ({ kind: 'verification', mark })),
  ...[1, 2, 3].flatMap((one) => [
    { kind: 'farewell', wish: one },
    { kind: 'ended', reason: one },
  ]),
  { kind: 'not-confirmed-since', since: 0 },
  { kind: 'deleted-here' },
  { kind: 'name', name: NAME },
].map((note) => ({ ...note, toString: () => JSON.stringify(note) }));

const SAMPLES: Samples = {
  noConnection: ['offline', 'server'].flatMap((kind) => COUNTS.map((count) => [kind, count])),
  jumpUp: [true, false].flatMap((late) => ONE_OR_MORE.map((count) => [count, late])),
  jump: COUNTS.map((count) => [count]),
  unread: ONE_OR_MORE.map((count) => [count]),
  newMessages: ONE_OR_MORE.map((count) => [count]),
  arrivedLate: ONE_OR_MORE.map((count) => [count]),
  'obstacles()': OBSTACLES.map((kind) => [kind, NAME, MARK]),
  'causes()': CAUSES.flatMap((kind) => COUNTS.map((count) => [kind, count, MARK])),
  'notes().note': NOTES.map((note) => [note, NAME, () => MARK, NOON]),
  'notes().files.size': [[1], [999], [1_400_000]],
  'notes().files.sendFiles': ONE_OR_MORE.map((count) => [count]),
  'notes().files.made': [[MARK]],
  'notes().files.asTaken': [[MARK]],
  'notes().files.of': [[MARK, MARK]],
  'notes().files.cancel': [[NAME], [NAME, MARK]],
  'notes().files.save': [[NAME], [NAME, MARK]],
};

/** Texts that are the same word in the two languages. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  '': ['fullStop', 'ok'],
  fr: ['messages', 'message', 'notes().message.tools', 'inside().told.page'],
};

const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

/** A text may leave the number out where the form says it, as "two messages" does in Arabic. */
const numbersOf = (text: string): readonly string[] =>
  text.match(/\d+/gu)?.filter((number) => Number(number) > 2) ?? [];

describe.each(TRANSLATIONS)('The words in %s', async (language) => {
  const strings = await loadWords(language);
  const english = await allTexts(en, en, SAMPLES);
  const texts = await allTexts(strings, en, SAMPLES);

  it('are all there, each with a text', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(strings.lang).toBe(language);
  });

  it('are not English', () => {
    const same = new Set([...(SAME[''] ?? []), ...(SAME[language] ?? [])]);
    const left = [...texts].filter(
      ([path, text]) => text === english.get(path) && !same.has(path) && /\p{L}/u.test(text),
    );
    expect(left.filter(([path]) => !path.includes('files.size'))).toEqual([]);
  });

  it('name the person and the time, and have the numbers as the language writes them', () => {
    const digits = new Intl.NumberFormat(language);
    for (const [path, model] of english) {
      const text = texts.get(path) ?? '';
      for (const given of [NAME, MARK]) expect([path, text.includes(given)]).toEqual([path, model.includes(given)]);
      for (const number of numbersOf(model.replaceAll('100 MB', '').replaceAll('45 days', ''))) {
        const written = path.includes('files.size') ? number : digits.format(Number(number));
        expect(text, path).toContain(path.includes('files.size') ? '' : written);
      }
      expect(text, path).not.toMatch(/\{n\}|undefined|NaN|\[object/u);
    }
  });

  it('have a form for each kind of whole number', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const used = new Set(COUNTS.map((count) => new Intl.PluralRules(language).select(count)));
    // Millions in Romance languages, and fractions, do not occur.
    expect(pluralCategories.filter((one) => !used.has(one) && one !== 'many' && one !== 'other')).toEqual([]);
  });
});

it.each(LANGUAGES)(
  '%s has a title and an explanation of its own for each cause of a lost connection',
  async (language) => {
    const strings = language === 'en' ? en : await loadWords(language);
    const causes = await strings.causes();
    const told = [
      ...(['offline', 'server'] as const).map((kind) => strings.noConnection(kind, 1)),
      ...CAUSES.map((kind) => causes(kind, 1, MARK)),
    ];
    expect(new Set(told.map(([title]) => title)).size).toBe(CAUSES.length + 2);
    expect(told.filter(([title, explanation]) => title.trim() === '' || explanation.trim() === '')).toEqual([]);
  },
);

describe('The language that a reader gets', () => {
  it('is the first wish that there is, by its main part, in any spelling', () => {
    expect(chooseLanguage(['xx', 'DE-at', 'en'])).toBe('de');
    expect(chooseLanguage(['ar_EG'])).toBe('ar');
    expect(chooseLanguage([' en-GB '])).toBe('en');
    expect(chooseLanguage(['pt-BR'])).toBe('pt');
    expect(chooseLanguage(['iw'])).toBe('he');
  });

  it('is Simplified Chinese only for those who do not ask for traditional characters', () => {
    expect(chooseLanguage(['zh-CN'])).toBe('zh-Hans');
    expect(chooseLanguage(['zh'])).toBe('zh-Hans');
    expect(chooseLanguage(['zh-TW', 'ja'])).toBe('ja');
    expect(chooseLanguage(['zh-Hant-HK', 'zh', 'en'])).toBe('zh-Hans');
  });

  it('is English where there is no other', () => {
    expect(chooseLanguage([])).toBe('en');
    expect(chooseLanguage(['xx', 'den', ''])).toBe('en');
  });
});
