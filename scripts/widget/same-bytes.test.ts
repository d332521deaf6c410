import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { makeArtifact } from './artifact.ts';

describe("The script tag's artifact", () => {
  // The bundler orders names by path: in any tree the widget comes after the packages and workspaces that it uses.
  const elsewhere = mkdtempSync(join(ROOT, 'widget-again-'));

  afterAll(() => rmSync(elsewhere, { recursive: true }));

  it('has the same bytes when the same sources are built again in another folder', { timeout: 300_000 }, async () => {
    cpSync(join(ROOT, 'widget'), join(elsewhere, 'widget'), {
      recursive: true,
      filter: (path) => !/[/\\]dist$/u.test(path),
    });
    cpSync(join(ROOT, 'tsconfig.base.json'), join(elsewhere, 'tsconfig.base.json'));
    const artifact = await makeArtifact(join(ROOT, 'widget/src'));
    const again = await makeArtifact(join(elsewhere, 'widget/src'));
    expect(again.build).toBe(artifact.build);
    expect([...again.files].map(([name, content]) => [name, content.toString('base64')])).toEqual(
      [...artifact.files].map(([name, content]) => [name, content.toString('base64')]),
    );
  });
});
