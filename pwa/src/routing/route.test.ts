import { describe, expect, test } from 'vitest';
import { pathOf, peerOf, routeOf, type Route } from './route.ts';

const PEER = 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly';

describe('places of the inbox', () => {
  test.each<Route>([
    { view: 'inbox' },
    { view: 'settings' },
    { view: 'address' },
    { view: 'conversation', peer: PEER },
    { view: 'details', peer: PEER },
  ])('$view has a path that leads back to it', (route) => {
    expect(routeOf(pathOf(route))).toEqual(route);
  });

  test.each([
    '/c/',
    '/c/short',
    `/c/${PEER.toUpperCase()}`,
    `/c/${PEER}/more`,
    `/c/${PEER}1`,
    '/v1/accounts',
    '/w/0/cipherchat.js',
    '//',
    '/settings/',
  ])('%s is none', (path) => {
    expect(routeOf(path)).toBeUndefined();
  });

  test('knows whose conversation a place shows', () => {
    expect(peerOf({ view: 'details', peer: PEER })).toBe(PEER);
    expect(peerOf({ view: 'settings' })).toBeUndefined();
  });
});
