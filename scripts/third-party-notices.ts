/**
 * Licences of the packages whose code a bundle contains, in a file next to the bundle. The same sources give the same
 * bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import license, { type Dependency } from 'rollup-plugin-license';
import type { Plugin } from 'vite';

export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** First line of each script with third-party code. Minifiers keep it because of the exclamation mark. */
export const BANNER = `/*! Third-party notices: ${NOTICES_FILE} */\n`;

const OWN = '@cipherchat/';

const NONE = 'This bundle contains no third-party code.';

const RULE = '-'.repeat(80);

/** Folders of the packages that modules come from, by name; `foo/node_modules/bar/x.js` is `bar`. */
export const packagesOf = (moduleIds: readonly string[]): ReadonlyMap<string, string> => {
  const found = moduleIds.flatMap((id) => {
    const [folder, name] = /^.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)(?=[/\\])/u.exec(id) ?? [];
    return folder === undefined || name === undefined ? [] : [[name.replace('\\', '/'), folder] as const];
  });
  return new Map(found);
};

const unixLines = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** For packages that have a `package.json` in an inner folder: there the plugin finds no licence. */
const licenceIn = (folder: string): { readonly kind: string | undefined; readonly text: string } => {
  const { license: kind } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string };
  const [file] = readdirSync(folder).filter((name) => /^licen[cs]e/iu.test(name));
  return { kind, text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8') };
};

/** Throws where a package has no licence text: it may not be handed on then. */
const noticeOf = (dependency: Dependency, folder: string): string => {
  const { name, version, noticeText } = dependency;
  const title = `${name ?? 'unknown'} ${version ?? ''}`;
  const outer = licenceIn(folder);
  const text = dependency.licenseText ?? outer.text;
  if (text.trim() === '') throw new Error(`${title} has no licence text.`);
  const parts = [`${title} (${dependency.license ?? outer.kind ?? 'licence below'})`, unixLines(text)];
  if (noticeText !== null) parts.push(unixLines(noticeText));
  return parts.join('\n\n');
};

/** Collects from any number of bundles. */
export class ThirdPartyNotices {
  /** By name and version. */
  readonly #dependencies = new Map<string, Dependency>();
  /** By name. */
  readonly #folders = new Map<string, string>();

  /**
   * Plugins for one bundle; each bundle needs its own. They fail the build where a package would be missing from the
   * notices.
   */
  collectors(): Plugin[] {
    const collect = license({ thirdParty: (dependencies) => dependencies.forEach((one) => this.#add(one)) });
    const check: Plugin = {
      name: 'third-party-notices',
      generateBundle: (_options, bundle) => {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          const rendered = Object.entries(output.modules).filter(([, { renderedLength }]) => renderedLength > 0);
          const packages = packagesOf(rendered.map(([id]) => id));
          this.#demand(packages);
          if (packages.size > 0) output.code = BANNER + output.code;
        }
      },
    };
    // The bundler of Vite runs plugins of Rollup; only their types differ.
    return [collect as unknown as Plugin, check];
  }

  /** A plugin that writes the file when all bundles of a build are done. */
  writer(): Plugin {
    let directory = '';
    return {
      name: 'third-party-notices-writer',
      apply: 'build',
      configResolved: ({ root, build }) => {
        directory = resolve(root, build.outDir);
      },
      closeBundle: {
        order: 'post',
        sequential: true,
        handler: (error) => {
          if (error === undefined) writeFileSync(join(directory, NOTICES_FILE), this.text());
        },
      },
    };
  }

  /** Sorted by name and version; no dates, no paths. */
  text(): string {
    const notices = [...this.#dependencies]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, one]) => noticeOf(one, this.#folders.get(one.name ?? '') ?? ''));
    const head = notices.length === 0 ? NONE : 'This bundle contains code of the following packages.';
    return `${[head, ...notices].join(`\n\n${RULE}\n\n`)}\n`;
  }

  /** Throws for the first package that the plugin did not see. */
  #demand(packages: ReadonlyMap<string, string>): void {
    for (const [name, folder] of packages) {
      if (![...this.#dependencies.values()].some((one) => one.name === name)) {
        throw new Error(`${name} is in the bundle and not in the notices.`);
      }
      this.#folders.set(name, folder);
    }
  }

  #add(dependency: Dependency): void {
    const { name, version } = dependency;
    if (name !== null && !name.startsWith(OWN)) this.#dependencies.set(`${name} ${version ?? ''}`, dependency);
  }
}
