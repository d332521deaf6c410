/**
 * Takes out of a library, at build time, what the widget never calls: members and statements go, conditions that always come out the same
 * way are decided, and what then stands alone, bundler and minifier drop. The lists are written for one version of the library, and
 * everything on them has to be found: another version fails the build instead of losing something else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

/** Pieces of code, with white space as it may be, and what stands in their place; every occurrence. */
export type Decisions = readonly (readonly [text: string, instead: string])[];

export type Cuts = {
  readonly decided?: Decisions;
  /** Beginnings of statements and of members of object literals, with one space for white space. */
  readonly dropped?: readonly string[];
  /** Members by the name of their class, or by the call, as `props(Dexie)`, that gives them to an object. */
  readonly members?: Readonly<Record<string, readonly string[]>>;
  readonly exports?: readonly string[];
};

export type LeanLibrary = {
  /** Name of the package. */
  readonly name: string;
  readonly version: string;
  /** Cuts by the path of the module in the package. */
  readonly modules: Readonly<Record<string, Cuts>>;
};

const joined = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
const pattern = (text: string): RegExp =>
  new RegExp(
    text
      .split(/\s+/u)
      .map(escaped)
      .join(String.raw`\s*`),
    'gu',
  );

const decide = (code: string, { decided = [] }: Cuts, missing: string[]): string => {
  let result = code;
  for (const [text, instead] of decided) {
    const before = result;
    result = result.replaceAll(pattern(text), () => instead);
    if (result === before) missing.push(text);
  }
  return result;
};

/** Name of the class, or the call of `props` that gives the members away. */
const ownerOf = ({ parent }: ts.Node, file: ts.SourceFile): string | undefined => {
  if (ts.isClassLike(parent)) return parent.name?.text;
  const call = parent.parent;
  const fills = ts.isCallExpression(call) && call.expression.getText(file) === 'props';
  return fills ? `props(${call.arguments[0]?.getText(file) ?? ''})` : undefined;
};

class Pruning {
  readonly #file: ts.SourceFile;
  readonly #left: Set<string>;
  readonly #cuts: Cuts;

  constructor(file: ts.SourceFile, cuts: Cuts) {
    this.#file = file;
    this.#cuts = cuts;
    this.#left = new Set(cuts.dropped);
    for (const [owner, names] of Object.entries(cuts.members ?? {}))
      for (const name of names) this.#left.add(`${owner}.${name}`);
    for (const name of cuts.exports ?? []) this.#left.add(`export ${name}`);
  }

  get missing(): readonly string[] {
    return [...this.#left];
  }

  isCut(node: ts.Node): boolean {
    const name = this.#nameOf(node);
    if (name !== undefined) this.#left.delete(name);
    return name !== undefined;
  }

  #nameOf(node: ts.Node): string | undefined {
    if (ts.isExportSpecifier(node))
      return this.#cuts.exports?.includes(node.name.text) === true ? `export ${node.name.text}` : undefined;
    if (ts.isStatement(node) && !ts.isBlock(node)) return this.#beginning(node);
    if (ts.isClassElement(node) || ts.isObjectLiteralElementLike(node))
      return this.#member(node) ?? this.#beginning(node);
    return undefined;
  }

  #member(node: ts.ClassElement | ts.ObjectLiteralElementLike): string | undefined {
    const owner = ownerOf(node, this.#file);
    const name = node.name?.getText(this.#file);
    if (owner === undefined || name === undefined) return undefined;
    return this.#cuts.members?.[owner]?.includes(name) === true ? `${owner}.${name}` : undefined;
  }

  #beginning(node: ts.Node): string | undefined {
    const text = joined(node.getText(this.#file));
    return this.#cuts.dropped?.find((beginning) => text.startsWith(beginning));
  }
}

/** The module without what is cut. `what` names it in the sentence that a build fails with. */
export const prune = (what: string, code: string, cuts: Cuts): string => {
  const missing: string[] = [];
  const file = ts.createSourceFile(what, decide(code, cuts, missing), ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const pruning = new Pruning(file, cuts);
  const { transformed } = ts.transform(file, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node | undefined =>
        pruning.isCut(node) ? undefined : ts.visitEachChild(node, visit, context);
      return ts.visitEachChild(root, visit, context);
    },
  ]);
  missing.push(...pruning.missing);
  if (missing.length > 0)
    throw new Error(`${what} is built otherwise than expected; not found: ${missing.join(' | ')}`);
  const [pruned] = transformed;
  if (pruned === undefined) throw new Error(`${what} could not be read.`);
  return ts.createPrinter({ removeComments: true }).printFile(pruned);
};

const refuseOther = ({ name, version }: LeanLibrary, folder: string): void => {
  const found = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string })
    .version;
  if (found === version) return;
  throw new Error(
    `What is left out of ${name} was decided for ${version}; ${found} has to be read again (scripts/widget).`,
  );
};

export const leanLibrary = (library: LeanLibrary): Plugin => ({
  name: `lean-${library.name}`,
  enforce: 'pre',
  transform: (code, id) => {
    const [path = ''] = id.split('?');
    const [folder, module] = path.split(`/node_modules/${library.name}/`);
    const cuts = module === undefined ? undefined : library.modules[module];
    if (folder === undefined || cuts === undefined) return undefined;
    refuseOther(library, `${folder}/node_modules/${library.name}`);
    return { code: prune(`${library.name}/${module ?? ''}`, code, cuts), map: null };
  },
});
