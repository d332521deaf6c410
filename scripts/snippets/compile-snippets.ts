/**
 * Type-checks TypeScript and JavaScript of the documentation against the built npm package, as a strict reader's
 * compiler would.
 */
import { dirname, join } from 'node:path';
import ts from 'typescript';

export type Snippet = {
  /** Name of the document, below the root of the repository. */
  readonly document: string;
  /** 1-based line of the first line of code. */
  readonly line: number;
  readonly language: 'ts' | 'tsx' | 'js' | 'jsx';
  readonly code: string;
};

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  allowJs: true,
  checkJs: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.ReactJSX,
  noUncheckedSideEffectImports: true,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

/** A first line such as `// core/src/rows/records.ts` says where the code belongs; other code uses the npm package. */
const folderOf = ({ code }: Snippet): string => {
  const [, file] = /^\/\/ ([\w./-]+\.tsx?)$/mu.exec(code.split('\n')[0] ?? '') ?? [];
  return file === undefined ? 'widget' : dirname(file);
};

/** Faults as `document:line: text`, in the order of the snippets; empty when all compile. */
export const compileSnippets = (snippets: readonly Snippet[], root: string): readonly string[] => {
  // The files exist in memory only. Their folder decides which `node_modules` and which neighbours they see.
  const files = new Map(
    snippets.map((snippet, at) => [join(root, folderOf(snippet), `snippet-${at}.${snippet.language}`), snippet]),
  );
  const disk = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => files.has(name) || disk.fileExists(name),
    readFile: (name) => files.get(name)?.code ?? disk.readFile(name),
    getSourceFile: (name, languageVersion, ...rest) => {
      const snippet = files.get(name);
      if (snippet === undefined) return disk.getSourceFile(name, languageVersion, ...rest);
      return ts.createSourceFile(name, snippet.code, languageVersion, true);
    },
  };
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).flatMap(({ file, start, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, '\n');
    if (file === undefined) return [text];
    const snippet = files.get(file.fileName);
    // Files of ours that a snippet imports are judged by their own programs.
    if (snippet === undefined) return [];
    return [`${snippet.document}:${snippet.line + file.getLineAndCharacterOfPosition(start ?? 0).line}: ${text}`];
  });
};
