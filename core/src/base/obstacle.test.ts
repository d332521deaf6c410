import { expect, it } from 'vitest';
import { stopsConversation, type Obstacle } from './obstacle.ts';

const STOPS: Readonly<Record<Obstacle, boolean>> = {
  'other-keys': true,
  fork: true,
  rollback: true,
  'away-too-long': false,
  'server-behind': false,
  'list-missing': false,
  'unknown-address': false,
  gone: false,
  moved: false,
  limited: false,
  'mailbox-full': false,
  'server-storage': false,
  refused: false,
  storage: false,
};

it('stops a conversation where the server may have put someone else in the place of the peer, and only there', () => {
  for (const [obstacle, stops] of Object.entries(STOPS)) expect(stopsConversation(obstacle as Obstacle)).toBe(stops);
  expect(stopsConversation(undefined)).toBe(false);
});
