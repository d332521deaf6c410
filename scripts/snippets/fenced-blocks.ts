/** Code blocks of a Markdown file: fences of three or more backticks with a language (CommonMark 4.5). */

export type FencedBlock = {
  /** First word after the opening fence, for example `ts`. Blocks without one are left out. */
  readonly language: string;
  readonly code: string;
  /** 1-based line of the first line of code. */
  readonly line: number;
};

const OPENING = /^( {0,3})(`{3,})\s*([^\s`]*)[^`]*$/u;

export const fencedBlocks = (markdown: string): readonly FencedBlock[] => {
  const lines = markdown.split('\n');
  const blocks: FencedBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent = '', fence = '', language = ''] = OPENING.exec(lines[at] ?? '') ?? [];
    if (fence === '') continue;
    const closing = new RegExp(`^ {0,3}${fence}\`*\\s*$`, 'u');
    const length = lines.slice(at + 1).findIndex((line) => closing.test(line));
    const end = length === -1 ? lines.length : at + 1 + length;
    const code = lines.slice(at + 1, end).map((line) => line.replace(new RegExp(`^ {0,${indent.length}}`, 'u'), ''));
    if (language !== '') blocks.push({ language, code: code.join('\n'), line: at + 2 });
    at = end;
  }
  return blocks;
};
