/** `npm run walls`: writes the table of docs/architecture.md from scripts/lint/folders.js. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from './formatted.ts';
import { withFolderTable } from './lint/folder-table.ts';
import { ROOT } from './root.ts';

const DOCUMENT = 'docs/architecture.md';
const file = join(ROOT, DOCUMENT);

writeFileSync(file, formatted(DOCUMENT, withFolderTable(readFileSync(file, 'utf8'))));
