/** `npm run walls`: writes the table of docs/architecture.md from scripts/lint/folders.js. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { withFolderTable } from './lint/folder-table.ts';
import { ROOT } from './root.ts';

const FILE = join(ROOT, 'docs/architecture.md');

const text = withFolderTable(readFileSync(FILE, 'utf8'));
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' }));
