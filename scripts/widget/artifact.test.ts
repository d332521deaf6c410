import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFolder } from '../size-budgets.ts';
import { ROOT } from '../root.ts';
import { BANNER, NOTICES_FILE } from '../third-party-notices.ts';
import { makeArtifact, type Artifact } from './artifact.ts';

const sha384 = (content: Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

describe("The script tag's artifact", () => {
  let artifact: Artifact;

  beforeAll(async () => {
    artifact = await makeArtifact(join(ROOT, 'widget/src'));
  });

  it('is what npm run build wrote', () => {
    for (const [name, content] of artifact.files)
      expect(sha384(readFileSync(join(builtFolder(), name)))).toBe(sha384(content));
  });

  it.each([
    ['cipherchat.js', ['elements.js']],
    ['elements.js', ['engine.js', 'ml-kem.js', 'elements-later.js', 'languages.js']],
    ['languages.js', ['language-de.js', 'language-ar.js', 'language-zh-Hans.js']],
    ['engine.js', ['engine-later.js']],
  ])('%s pins what it loads by hash', (name, loaded) => {
    const code = artifact.files.get(name)?.toString() ?? '';
    for (const one of loaded) expect(code).toContain(sha384(artifact.files.get(one) ?? Buffer.of()));
  });

  it('has no file that nothing pins, and no import that checks no hash', () => {
    const all = [...artifact.files].map(([, content]) => content.toString());
    for (const [name, content] of artifact.files) {
      if (name === NOTICES_FILE || name === artifact.loader.file) continue;
      expect(
        all.filter((code) => code.includes(sha384(content))),
        name,
      ).toHaveLength(1);
    }
    for (const code of all) expect(code).not.toMatch(/\bimport\s*[({"']|\bfrom\s*["']/u);
    expect(artifact.loader.integrity).toBe(sha384(artifact.files.get('cipherchat.js') ?? Buffer.of()));
  });

  // Dexie's main entry shares one Dexie with the page and throws where the page has another version of it.
  it('brings a Dexie of its own', () => {
    for (const content of artifact.files.values()) expect(content.toString()).not.toMatch(/Symbol\.for\(.Dexie/u);
  });

  // The longest timer, which stands in no other place: a team's notes are left out by the same means (PROTOCOL 21.1).
  it('has no code for the bodies of contents that it does not send', () => {
    for (const content of artifact.files.values()) expect(content.toString()).not.toMatch(/31536e3|31536000/u);
  });

  it('names the third-party code of its files, with licences', () => {
    const notices = artifact.files.get(NOTICES_FILE)?.toString() ?? '';
    for (const name of ['dexie', 'lit-html', 'socket.io-client', '@noble/post-quantum']) {
      const [file = ''] = readdirSync(join(ROOT, 'node_modules', name)).filter((one) => /^LICENSE/u.test(one));
      expect(notices).toContain(`\n\n${name} `);
      expect(notices).toContain(readFileSync(join(ROOT, 'node_modules', name, file), 'utf8').trim());
    }
    const scripts = [...artifact.files].filter(([name]) => /^(?!cipherchat).*\.js$/u.test(name));
    const without = scripts.filter(([, content]) => !content.toString().startsWith(BANNER));
    expect(without.map(([name]) => name).filter((name) => !name.startsWith('language'))).toEqual(['engine-later.js']);
  });

  it('has each library in one file only', () => {
    const holding = (mark: RegExp): readonly string[] =>
      [...artifact.files].filter(([, content]) => mark.test(content.toString())).map(([name]) => name);
    expect(holding(/lit\$/u)).toEqual(['elements.js']);
    expect(holding(/IDBKeyRange/u)).toEqual(['engine.js']);
    expect(holding(/xhr poll error/u)).toEqual(['engine.js']);
    expect(holding(/AES-GCM/u)).toEqual(['engine.js']);
  });

  it('has one name for one content', () => {
    expect(artifact.build).toMatch(/^[0-9a-f]{16}$/u);
  });
});
