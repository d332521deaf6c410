/** The two forms of an export: nothing that others wrote is active in them, or passes for something else. */
import { describe, expect, test } from 'vitest';
import type { ExportedConversation, ExportedMessage, ExportedTeamNote, ExportRecord } from '@cipherchat/core/view';
import { en } from '../locales/en.ts';
import { asJson } from './as-json.ts';
import { asText } from './as-text.ts';
import { isolated } from './clean-text.ts';

const AT = Date.UTC(2026, 10, 30, 13, 2, 11);
const HEAD: ExportedConversation = {
  kind: 'conversation',
  conversation: 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly' as ExportedConversation['conversation'],
  address: 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly' as NonNullable<ExportedConversation['address']>,
  name: undefined,
  callsItself: 'Mara',
  verified: undefined,
  tags: [],
};
const message = (change: Partial<ExportedMessage> = {}): ExportedMessage => ({
  kind: 'message',
  id: 'a',
  at: AT,
  mine: false,
  text: 'Do you ship to Norway?',
  file: undefined,
  replyTo: undefined,
  edited: false,
  deleted: false,
  imported: false,
  doubt: undefined,
  status: undefined,
  failure: undefined,
  reactions: [],
  ...change,
});

const NOTE: ExportedTeamNote = {
  kind: 'team-note',
  id: 'n',
  at: AT,
  mine: false,
  author: 'jonas234567234567234567234567jjj',
  text: 'Ask her for the size',
  status: undefined,
  failure: undefined,
  isUnconfirmed: false,
};

async function* given(records: readonly ExportRecord[]): AsyncGenerator<ExportRecord> {
  yield* records;
}
const joined = async (pieces: AsyncIterable<string>): Promise<string> => {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
};
const text = (...records: readonly ExportRecord[]): Promise<string> =>
  joined(asText(given(records), { strings: en, at: AT, timeZone: 'Europe/Oslo', region: 'en-GB' }));
const json = (...records: readonly ExportRecord[]): Promise<string> =>
  joined(asJson(given(records), { at: AT, timeZone: 'Europe/Oslo' }));

describe('as text', () => {
  test('says first that it is not encrypted, and has times with their distance to UTC', async () => {
    const lines = (await text(HEAD, message())).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'CipherChat',
      'Made 30 Nov 2026, 14:02:11 GMT+01:00, Europe/Oslo',
      'This file is not encrypted. Anyone who has it can read it.',
    ]);
    expect(lines).toContain(`${isolated('Mara')} (name not checked)`);
    expect(lines.slice(-3)).toEqual([
      `30 Nov 2026, 14:02:11 GMT+01:00  ${isolated('Mara')}`,
      '    Do you ship to Norway?',
      '',
    ]);
  });

  test('does not give the contact what a colleague wrote', async () => {
    const colleague = 'jonas234567234567234567234567jjj';
    expect((await text(HEAD, message({ colleague }))).split('\n').at(-3)).toBe('30 Nov 2026, 14:02:11 GMT+01:00  jona');
  });

  test('marks what only the team has seen, and gives it to nobody else', async () => {
    const all = await text(HEAD, message(), NOTE, { ...NOTE, mine: true, status: 'not-sent', isUnconfirmed: true });
    expect(all).toContain('  jona (Note: Only your team sees this)\n    Ask her for the size\n');
    expect(all).toContain('  You (Note: Only your team sees this, Not sent, It could not be checked');
  });

  test('marks names that no one checked, and not those that were', async () => {
    expect(await text({ ...HEAD, verified: 'verified' })).not.toContain('not checked');
    expect(await text({ ...HEAD, name: 'Mara Holm' })).toContain(
      `${isolated('Mara Holm')}\nCalls itself ${isolated('Mara')} (name not checked)`,
    );
    expect(await text({ ...HEAD, name: 'Mara', callsItself: undefined })).not.toContain('not checked');
  });

  test.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'no text can pass for another message (%j)',
    async (end) => {
      const forged = await text(
        HEAD,
        message({ text: `Hello${end}1 Jan 2026, 10:00:00 GMT+01:00  You${end}    I owe you` }),
      );
      const lines = forged.split(/[\n\r\v\f\u0085\u2028\u2029]/u);
      expect(lines.filter((line) => /^\d/u.test(line))).toHaveLength(1);
      expect(lines.filter((line) => /^ {4}/u.test(line)).length).toBeGreaterThanOrEqual(3);
    },
  );

  test('has nothing that steers a terminal or turns names about', async () => {
    const all = await text(
      { ...HEAD, callsItself: 'Ma\u202era\u001b[2J', tags: ['g\u2066ift'] },
      message({
        text: 'a\u001b]0;owned\u0007\u009b31m',
        file: { name: 'in\u202evoice\n.pdf', mediaType: 'application/pdf', size: 1_200 },
        reactions: [{ mine: false, reaction: '\u202e👍' }],
      }),
    );
    expect(all).not.toMatch(/[^\P{Cc}\n]/u);
    expect(all.replace(/[\u2068\u2069]/gu, '')).not.toMatch(/\p{Bidi_C}/u);
    expect(all).toContain(`[File: ${isolated('invoice .pdf')}, ${isolated('application/pdf')}, 1.2 kB]`);
    expect(all).toContain(`[${isolated('Mara[2J')}: ${isolated('👍')}]`);
  });

  test('marks what was changed, deleted, imported, doubted or not sent', async () => {
    const all = await text(
      HEAD,
      message({ edited: true, imported: true }),
      message({ deleted: true, text: '' }),
      message({ doubt: 'fork' }),
      message({ mine: true, status: 'not-sent' }),
      { kind: 'note', at: AT, note: { kind: 'gap', missing: 3 } },
    );
    expect(all).toContain('(edited, imported)');
    expect(all).toContain('deleted this message]');
    expect(all).toContain('Not confirmed: there are two device lists.');
    expect(all).toMatch(/ {2}You \(Not sent.*\)/u);
    expect(all).toContain('[3 messages are missing here]');
  });
});

describe('as JSON', () => {
  test('can be read back, with nothing lost', async () => {
    const records = [
      HEAD,
      message({
        text: '</script>\u202e\u2028"\u001b\ud800',
        imported: true,
        file: { name: 'a', mediaType: 'b', size: 3 },
      }),
      message({ id: 'b', mine: true, status: 'read', replyTo: 'a', reactions: [{ mine: false, reaction: '👍' }] }),
      { kind: 'note', at: AT, note: { kind: 'gap', missing: 3 } },
      NOTE,
      { ...HEAD, name: 'Tomas', callsItself: undefined },
    ] as const;
    const written = await json(...records);
    expect(written).not.toMatch(/[<\p{Bidi_C}\u2028\u2029]/u);
    expect(JSON.parse(written)).toEqual({
      format: 'cipherchat-export',
      version: 1,
      at: '2026-11-30T13:02:11.000Z',
      timeZone: 'Europe/Oslo',
      conversations: [
        {
          conversation: HEAD.conversation,
          address: HEAD.address,
          uncheckedName: 'Mara',
          tags: [],
          messages: [
            {
              kind: 'message',
              id: 'a',
              at: '2026-11-30T13:02:11.000Z',
              from: 'contact',
              text: records[1].text,
              file: { name: 'a', mediaType: 'b', bytes: 3 },
              imported: true,
            },
            {
              kind: 'message',
              id: 'b',
              at: '2026-11-30T13:02:11.000Z',
              from: 'me',
              text: 'Do you ship to Norway?',
              replyTo: 'a',
              status: 'read',
              reactions: [{ from: 'contact', reaction: '👍' }],
            },
            { kind: 'note', at: '2026-11-30T13:02:11.000Z', note: { kind: 'gap', missing: 3 } },
            {
              kind: 'team-note',
              id: 'n',
              at: '2026-11-30T13:02:11.000Z',
              from: 'colleague',
              colleague: NOTE.author,
              text: NOTE.text,
            },
          ],
        },
        { conversation: HEAD.conversation, address: HEAD.address, name: 'Tomas', tags: [], messages: [] },
      ],
    });
  });

  test('of nothing has no conversation', async () => {
    expect(JSON.parse(await json())).toMatchObject({ conversations: [] });
  });

  test.each([NaN, Infinity, -Infinity, 1e300])('has a date whatever time a contact states (%s)', async (at) => {
    expect(await json(HEAD, message({ at }))).toContain('"at":"');
    expect(await text(HEAD, message({ at }))).toContain('GMT');
  });
});
