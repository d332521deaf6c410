/** `npm run snippets`: compiles the code in the README files and in `docs/`. The widget has to be built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';
import { documentationFaults } from './snippets/documentation-faults.ts';

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const workspaces = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { workspaces: string[] })
  .workspaces;

const documents = ['', 'docs', 'docs/decisions', ...workspaces]
  .flatMap(markdownIn)
  .map((name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }));

const faults = documentationFaults(documents, ROOT);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
