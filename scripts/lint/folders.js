/**
 * Who may import what: one row for each folder or entry point of the product. What a row does not allow is refused
 * (scripts/lint/walls.js), and the table in docs/architecture.md is written from it (`npm run walls`).
 *
 * `imports` names other rows, `packages` npm packages and workspaces (`node:*` stands for all of Node). A folder with a
 * `port.ts` is a swap point: its port is a row of its own, and only composition roots name the implementations.
 *
 * @typedef {{ name: string, files: string[], does: string, imports?: string[], packages?: string[] }} Folder
 */

import { core } from './folders/core.js';
import { pwa } from './folders/pwa.js';
import { server } from './folders/server.js';
import { widget } from './folders/widget.js';

/** @type {Folder[]} */
const protocol = [
  {
    name: 'protocol',
    files: ['protocol/src/**'],
    does: 'Wire contract: byte layouts, schemas of routes and events, error codes, limits. Compiled without DOM and Node',
    packages: ['valibot'],
  },
];

/** @type {Folder[]} */
const demoSite = [
  {
    name: 'demo-site',
    files: ['demo-site/src/**'],
    does: 'A shop that has the built artifact by its URL, and nothing else of ours',
    packages: ['node:*'],
  },
];

/** In this order: a file belongs to the first row that names it. */
export const FOLDERS = [...protocol, ...core, ...widget, ...pwa, ...server, ...demoSite];

/** Tests reach wherever they need to; nothing of the product imports them. */
export const TESTS = ['**/*.test.ts', '**/*.contract.ts', '*/test/**'];
