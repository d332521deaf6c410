/** The table of routes as a whole: that its parts fit together. The schemas are tested in `schemas.test.ts`. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ROUTE_REQUESTS } from './rest-requests.ts';
import type { Route } from './rest.ts';
import { ROUTES, type RouteName } from './routes.ts';

const ACCOUNT = 'abcdefghijklmnopqrstuvwxyz234567';
const DEVICE = '0123456789abcdef0123456789abcdef';
const VALUES: Readonly<Record<string, string>> = { account: ACCOUNT, device: DEVICE, link: DEVICE, step: '0' };

const routes = Object.entries(ROUTES) as readonly (readonly [RouteName, Route])[];
const takes = (schema: v.GenericSchema, input: unknown): boolean => v.safeParse(schema, input).success;
/** The fields that the path of a route names, with a value for each. */
const fieldsOf = ({ path }: Route): readonly (readonly [string, string | undefined])[] =>
  [...path.matchAll(/:(?<name>[a-z]+)/gu)].map(([, name = '']) => [name, VALUES[name]]);

test('no two routes have the same method and path', () => {
  const names = routes.map(([, { method, path }]) => `${method} ${path}`);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(routes)('%s', (name, route) => {
  const { params, query, body } = ROUTE_REQUESTS[name];

  test('takes exactly the params that its path names', () => {
    const fields = fieldsOf(route);
    expect(takes(params, Object.fromEntries(fields))).toBe(true);
    expect(takes(params, Object.fromEntries([...fields, ['other', DEVICE]]))).toBe(false);
    for (const [name] of fields) {
      expect(takes(params, Object.fromEntries(fields.filter(([other]) => other !== name)))).toBe(false);
    }
  });

  test('needs no query, and takes none that it does not name', () => {
    expect(takes(query, {})).toBe(true);
    expect(takes(query, { other: '1' })).toBe(false);
  });

  test('has a body unless it only reads', () => {
    expect(body === undefined).toBe(route.method === 'GET');
  });

  test('has an answer that is an object', () => {
    for (const other of [undefined, null, 'text', 7]) expect(takes(route.answer, other)).toBe(false);
  });
});
