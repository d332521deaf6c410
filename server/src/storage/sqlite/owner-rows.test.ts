import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { MIGRATIONS } from './migrations.ts';
import { OWNER_QUERIES } from './owner-rows.ts';

it.each(['one', 'waiting'] as const)('%s reads no table from end to end', (name) => {
  const database = new Database(':memory:');
  for (const migration of MIGRATIONS) database.exec(migration);
  const plan = database.prepare<[string], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${OWNER_QUERIES[name]}`);
  const steps = plan.all('[]').map(({ detail }) => detail);
  database.close();
  expect(steps.filter((step) => /^SEARCH/u.test(step))).not.toEqual([]);
  expect(steps.filter((step) => /^SCAN (?:users|deviceLists|switchedOff|devices|messages)\b/u.test(step))).toEqual([]);
});
