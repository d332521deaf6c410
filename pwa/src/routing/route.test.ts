import { describe, expect, test } from 'vitest';
import { conversationNamed } from '@cipherchat/core/fakes';
import { conversationIn, pathOf, routeOf, type Route } from './route.ts';

const PEER = 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly';
const DIRECT = conversationNamed(PEER);
const TEAM = conversationNamed(`${PEER}${PEER}`);
const GROUP = conversationNamed('a'.repeat(26));

describe('places of the inbox', () => {
  test.each<Route>([
    { view: 'inbox' },
    { view: 'settings' },
    { view: 'check' },
    { view: 'replies' },
    { view: 'looks' },
    { view: 'hours' },
    { view: 'statistics' },
    { view: 'address' },
    { view: 'conversation', conversation: DIRECT },
    { view: 'details', conversation: DIRECT },
    { view: 'conversation', conversation: TEAM },
    { view: 'details', conversation: GROUP },
  ])('$view has a path that leads back to it', (route) => {
    expect(routeOf(pathOf(route))).toEqual(route);
  });

  test('a message of a conversation is named behind the path, where no server sees it', () => {
    for (const message of ['0a'.repeat(16), `${'0a'.repeat(16)}.${PEER}`]) {
      const route = { view: 'conversation', conversation: DIRECT, message } as const;
      const path = pathOf(route);
      expect(path).toBe(`/c/${PEER}#${message}`);
      expect(routeOf(path.split('#')[0] ?? '', `#${message}`)).toEqual(route);
    }
    expect(routeOf(`/c/${PEER}`, '#other')).toEqual({ view: 'conversation', conversation: DIRECT });
  });

  test('is found under the path that 0.1.0 gave it', () => {
    expect(routeOf(`/c/${PEER}`)).toEqual({ view: 'conversation', conversation: DIRECT });
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
    '/settings/connection/',
    '/settings/other',
  ])('%s is none', (path) => {
    expect(routeOf(path)).toBeUndefined();
  });

  test('knows whose conversation a place shows', () => {
    expect(conversationIn({ view: 'details', conversation: DIRECT })).toBe(DIRECT);
    expect(conversationIn({ view: 'settings' })).toBeUndefined();
  });
});
