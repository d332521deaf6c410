import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { TurnShare } from '../edge/turn-share.ts';
import { spreadOverTurns } from './spread-over-turns.ts';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Ten requests in one turn, each of which takes so many milliseconds. */
const tenOf = (ms: number) => {
  let at = 0;
  const taken: string[] = [];
  const listener = spreadOverTurns(
    ({ url = '' }) => {
      taken.push(url);
      at += ms;
    },
    new TurnShare(() => at),
  );
  for (let i = 0; i < 10; i += 1) {
    const request = Object.assign(new IncomingMessage(new Socket()), { url: `/${i}` });
    listener(request, new ServerResponse(request));
  }
  return taken;
};

describe('requests that come at once', () => {
  it('are taken in the turn that they came in, as long as they are short', () => {
    expect(tenOf(2)).toHaveLength(10);
  });

  it('wait for further turns where they are long, and none is lost or overtaken', async () => {
    const taken = tenOf(8);
    expect(taken).toEqual(['/0', '/1', '/2']);
    await nextTurn();
    expect(taken).toHaveLength(6);
    while (taken.length < 10) await nextTurn();
    expect(taken).toEqual(Array.from({ length: 10 }, (_, i) => `/${i}`));
  });

  it('are taken one in a turn where each is longer than its share', async () => {
    const taken = tenOf(100);
    expect(taken).toHaveLength(1);
    await nextTurn();
    expect(taken).toHaveLength(2);
  });
});
