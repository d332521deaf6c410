/**
 * What is wrong with the code in a document. Vue and Svelte blocks are compiled by their own compilers, in
 * `frameworks.test.ts`.
 */
import { compileSnippets, type Snippet } from './compile-snippets.ts';
import { fencedBlocks, type FencedBlock } from './fenced-blocks.ts';
import { cssFaults, htmlFaults, readContract, type ElementContract } from './markup-faults.ts';

export type Document = {
  /** Below the root of the repository. */
  readonly name: string;
  readonly text: string;
};

const LANGUAGES = new Map<string, Snippet['language']>([
  ['ts', 'ts'],
  ['typescript', 'ts'],
  ['tsx', 'tsx'],
  ['js', 'js'],
  ['javascript', 'js'],
  ['mjs', 'js'],
  ['jsx', 'jsx'],
]);

const MODULE_SCRIPT = /(<script\b[^>]*\btype="module"[^>]*>)([^]*?)<\/script>/gu;

const snippetsOf = ({ name }: Document, block: FencedBlock): readonly Snippet[] => {
  const language = LANGUAGES.get(block.language);
  if (language !== undefined) return [{ document: name, line: block.line, language, code: block.code }];
  if (block.language !== 'html') return [];
  return [...block.code.matchAll(MODULE_SCRIPT)].map(({ 1: tag = '', 2: code = '', index }) => {
    const before = block.code.slice(0, index + tag.length).split('\n').length - 1;
    return { document: name, line: block.line + before, language: 'js', code };
  });
};

const markupFaults = ({ name }: Document, block: FencedBlock, contract: ElementContract): readonly string[] => {
  const faults =
    block.language === 'html'
      ? htmlFaults(block.code, contract)
      : block.language === 'css'
        ? cssFaults(block.code, contract)
        : [];
  return faults.map((fault) => `${name}:${block.line}: ${fault}`);
};

/** Faults as `document:line: text`; empty when everything is right. The widget has to be built. */
export const documentationFaults = (documents: readonly Document[], root: string): readonly string[] => {
  const contract = readContract(root, 'cipher-chat');
  const pairs = documents.flatMap((document) => fencedBlocks(document.text).map((block) => ({ document, block })));
  return [
    ...compileSnippets(
      pairs.flatMap(({ document, block }) => snippetsOf(document, block)),
      root,
    ),
    ...pairs.flatMap(({ document, block }) => markupFaults(document, block, contract)),
  ];
};
