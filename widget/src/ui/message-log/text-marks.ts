/**
 * What a writer emphasized: a small part of Markdown, `**strong**`, `*emphasized*`, `~~struck~~`, `` `code` `` and
 * blocks of code between lines of three backticks. Everything else stays as it was written, HTML and the marks of
 * lists and headings included: a text that was not meant as Markdown must not lose a character.
 */
import { Lexer, Tokenizer, type Token, type Tokens } from 'marked';

export type MarkedPart =
  | string
  | { readonly mark: 'strong' | 'em' | 'del'; readonly parts: readonly MarkedPart[] }
  | { readonly code: string; readonly block: boolean };

const none = (): undefined => undefined;

/** Inside a word a single star is a product or a footnote more often than a mark, and `_` is part of many names. */
const startsInWord = (src: string, before: string | undefined): boolean =>
  src.startsWith('_') || (/^\*[^*]/u.test(src) && /[\p{L}\p{N}]$/u.test(before ?? ''));

class Marks extends Tokenizer {
  override readonly escape = none;
  override readonly tag = none;
  override readonly link = none;
  override readonly reflink = none;
  override readonly br = none;
  override readonly autolink = none;
  override readonly url = none;

  override emStrong(src: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    return startsInWord(src, before) ? undefined : super.emStrong(src, masked, before);
  }

  override del(src: string, masked: string, before?: string): Tokens.Del | undefined {
    return src.startsWith('~~') ? super.del(src, masked, before) : undefined;
  }
}

/** The time to find marks grows faster than the line. Nobody writes such a line by hand. */
const LONGEST_LINE = 2_000;

const partOf = (token: Token): MarkedPart => {
  switch (token.type) {
    case 'codespan':
      return { code: token['text'] as string, block: false };
    case 'strong':
    case 'em':
    case 'del':
      return { mark: token.type, parts: joined((token.tokens ?? []).map(partOf)) };
    default:
      return token.raw;
  }
};

/** Texts next to each other are one: an address is looked for in all of it. */
const joined = (parts: readonly MarkedPart[]): readonly MarkedPart[] => {
  const all: MarkedPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
};

/** A mark begins and ends within a line. */
const partsOfLine = (line: string): readonly MarkedPart[] =>
  line.length > LONGEST_LINE ? [line] : Lexer.lexInline(line, { gfm: true, tokenizer: new Marks() }).map(partOf);

/** Three backticks or more, after which nothing but the name of a language stands on the line. */
const FENCE = /^ {0,3}(`{3,})([\w.+#-]*)\s*$/u;

const isEnd = (line: string, fence: string): boolean => {
  const ticks = line.trim();
  return ticks.length >= fence.length && /^`+$/u.test(ticks);
};

/** The code that begins below a fence, and the number of its lines with both fences. */
const blockIn = (fence: string, language: string, below: readonly string[]): readonly [code: string, lines: number] => {
  const end = below.findIndex((line) => isEnd(line, fence));
  const code = end < 0 ? below : below.slice(0, end);
  // A word may stand there that was meant to be read.
  const first = end > 0 || language === '' ? [] : [language];
  return [[...first, ...code].join('\n'), code.length + (end < 0 ? 1 : 2)];
};

/** The parts of the text, in order. A block that is not ended goes to the end of the text. */
export const findMarks = (text: string): readonly MarkedPart[] => {
  const parts: MarkedPart[] = [];
  const lines = text.split('\n');
  let isBehindText = false;
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const [, fence, language = ''] = FENCE.exec(line) ?? [];
    if (fence === undefined) {
      parts.push(...(isBehindText ? ['\n'] : []), ...partsOfLine(line));
      at += 1;
    } else {
      const [code, count] = blockIn(fence, language, lines.slice(at + 1));
      parts.push({ code, block: true });
      at += count;
    }
    isBehindText = fence === undefined;
  }
  return joined(parts);
};
