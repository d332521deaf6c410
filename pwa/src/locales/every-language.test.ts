import { describe, expect, it } from 'vitest';
import { loadWords } from '@cipherchat/widget/languages';
import { allTexts, COUNTS, MARK, NAME, type Samples } from '../../../widget/test/support/all-texts.ts';
import { notices } from './en-notices.ts';
import { obstacle } from './en-obstacles.ts';
import { en } from './en.ts';
import { LANGUAGES, loadStrings } from './index.ts';
import { stringsOf, type InboxWords } from './inbox-words.ts';
import { chooseNoticeWords } from './notice-words.ts';

const EACH = COUNTS.map((count) => [count]);
/** Milliseconds that are a part of a second, seconds, minutes, hours and days. */
const SPANS = [0, 40, 1_000, 90_000, 7_200_000, 172_800_000].map((ms) => [ms]);

const SAMPLES: Samples = {
  'devices.questionLead': EACH,
  'devices.history.came': COUNTS.map((total) => [1, total, MARK]),
  'devices.history.none': EACH,
  'devices.history.incompleteHint': COUNTS.map((total) => [1, total]),
  'devices.history.sent': COUNTS.map((total) => [1, total]),
  'found.more': EACH,
  'found.read': COUNTS.flatMap((hits) => COUNTS.map((read) => [hits, read])),
  'fork.version': COUNTS.map((version) => [version, MARK]),
  'keyboard.lettersHint': [[MARK]],
  'lock.digits': EACH,
  'lock.wait': EACH,
  'check.good.reach': SPANS,
  'check.good.clock': SPANS,
  'check.good.delay': SPANS,
  'check.fairSteps.clock': SPANS,
  'check.fairSteps.delay': SPANS,
  title: [
    [NAME, 0],
    [NAME, 12],
  ],
  'obstacles()': Object.keys(obstacle).map((kind) => [kind, NAME, MARK]),
};

/** Texts that are the same word in the two languages, by the end of their path. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  '': ['product', 'lang', 'dir', 'title', 'lock.pin', 'lock.oldPin', 'replies.enter', 'keyboard.ctrl'],
  de: [
    'team.heading',
    'address.snippet',
    'contact.name',
    'devices.name',
    'devices.code',
    'fork.version',
    'lock.passkey.row',
    'order.filter',
    'thread.details',
    'details.heading',
    'settingsPage.version',
    'check.steps.server',
    'check.steps.version',
    'recovery.passkey.heading',
    'recovery.passphrase.heading',
    'recovery.passphrase.field',
    'recovery.passphraseField',
  ],
  fr: [
    'visit.page',
    'devices.code',
    'found.messages',
    'fork.version',
    'lock.after',
    'list.conversations',
    'settingsPage.version',
    'check.steps.version',
    'ring.heading',
  ],
  es: ['devices.no'],
  it: [
    'team.heading',
    'devices.no',
    'lock.passkey.row',
    'check.steps.server',
    'recovery.passkey.heading',
    'recovery.passkey.label',
  ],
  nl: [
    'team.heading',
    'inbox',
    'address.snippet',
    'devices.kinds.app',
    'devices.code',
    'lock.passkey.row',
    'order.kinds.open',
    'thread.details',
    'details.heading',
    'check.steps.server',
    'recovery.passkey.heading',
    'update.later',
  ],
};

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'he'];

const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en');

/** The conversation's own words are the widget's, but for two. */
const own = ({ conversation, ...rest }: typeof en): object => ({
  ...rest,
  obstacles: conversation.obstacles,
  notConfirmed: conversation.notConfirmed,
});

const isSame = (language: string, path: string): boolean =>
  [...(SAME[''] ?? []), ...(SAME[language] ?? [])].some((one) => path === one || path.startsWith(`${one}(`));

describe('The words of the inbox', async () => {
  const english = await allTexts(own(en), own(en), SAMPLES);

  it.each(TRANSLATIONS)('are all there in %s, each with a text', async (language) => {
    const strings = await loadStrings([language]);
    const texts = await allTexts(own(strings), own(en), SAMPLES);
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(strings.lang).toBe(language);
    expect(strings.dir).toBe(RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr');
    expect(strings.conversation.hello).toBe((await loadWords(language)).hello);
  });

  it.each(TRANSLATIONS)('are not English in %s, and have the names, times and numbers', async (language) => {
    const texts = await allTexts(own(await loadStrings([language])), own(en), SAMPLES);
    const left = [...texts].filter(([path, text]) => text === english.get(path) && /\p{L}/u.test(text));
    expect(left.filter(([path]) => !isSame(language, path))).toEqual([]);
    for (const [path, model] of english) {
      const text = texts.get(path) ?? '';
      for (const given of [NAME, MARK]) expect([path, text.includes(given)]).toEqual([path, model.includes(given)]);
      expect(text, path).not.toMatch(/\{n\}|undefined|NaN|\[object/u);
    }
  });

  it.each(LANGUAGES)('quote the chat and its buttons as they are in %s', async (language) => {
    const { verify, conversation } = await loadStrings([language]);
    const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069]/gu, '');
    expect(bare(verify.numbersLead(NAME))).toContain(bare(conversation.onlyYou('…')));
    const obstacles = await conversation.obstacles();
    for (const kind of ['list-missing', 'refused'] as const)
      expect(obstacles(kind, NAME, MARK).join(' ')).toContain(conversation.retry);
  });

  it.each(TRANSLATIONS)('are those of notifications in %s', async (language) => {
    const strings = await loadStrings([language]);
    expect(chooseNoticeWords([language])).toBe(strings.notifications);
  });

  it('are English where a language is not there, and for each kind of count', async () => {
    expect(await loadStrings(['xx'])).toBe(en);
    expect(chooseNoticeWords(['xx'])).toBe(notices);
    expect(COUNTS.map((count) => en.notifications.wrote(count)).every((text) => text.length > 0)).toBe(true);
  });

  it('take the conversation from the widget, and what the owner reads otherwise from the inbox', async () => {
    const rest = { ...en, conversation: undefined };
    const words: InboxWords = { ...rest, lang: 'de', obstacle, notConfirmed: (name, day) => `${name} ${day}` };
    const german = await loadWords('de');
    const { conversation } = stringsOf(words, german);
    expect(conversation.hello).toBe(german.hello);
    expect(conversation.notConfirmed('a', 'b')).toBe('a b');
    expect((await conversation.obstacles())('fork', NAME, MARK)).toEqual(obstacle.fork(NAME, MARK));
  });
});
