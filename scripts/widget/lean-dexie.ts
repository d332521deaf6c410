/**
 * Dexie without what the store never asks for: live queries and their cache, hooks, classes over rows, most ways of querying, cursors,
 * upgrades from an older version, transactions inside transactions, and zones that follow native promises (for which Dexie replaces the
 * page's `Promise` while a transaction runs). So three rules hold for core/src/storage/dexie, and its contract, which runs in Chromium
 * against the module that comes out, breaks where they are broken: what a transaction is given uses Dexie's promises alone and no `async`,
 * rows are read by primary key or by a range, and there is one version of the schema.
 */
import type { Plugin } from 'vite';
import { leanLibrary } from './lean-library.ts';
import { DEXIE_CUTS } from './dexie-cuts.ts';

export const leanDexie = (): Plugin =>
  leanLibrary({ name: 'dexie', version: '4.4.7', modules: { 'dist/modern/dexie.mjs': DEXIE_CUTS } });
