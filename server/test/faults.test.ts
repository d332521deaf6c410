/** Unexpected failures: one request fails with a code and nothing else, and the server goes on. */
import { Writable } from 'node:stream';
import express from 'express';
import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import { answerFailure } from '../src/http/middleware/answer-failure.ts';
import { logRequests } from '../src/http/middleware/log-requests.ts';
import { createLogger } from '../src/observability/logger.ts';
import { SILENT } from '../src/observability/metrics/silent-metrics.ts';
import { createDispatch } from '../src/realtime/dispatch.ts';
import { createRequestTable } from '../src/realtime/request-table.ts';
import { EventMeter } from '../src/realtime/event-meter.ts';
import type { RequestHandlers } from '../src/realtime/request-handlers.ts';
import type { SocketSession } from '../src/realtime/socket-session.ts';
import { StorageError } from '../src/storage/port.ts';

const newLog = () => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, logger: createLogger('trace', stream) };
};

describe('a fault in a route', () => {
  it('is a 500 with a code, logged where it happened, without a word of its message', async () => {
    const { lines, logger } = newLog();
    const app = express();
    app.use(logRequests(logger));
    app.get('/fault', () => {
      throw new Error('hunter2');
    });
    app.get('/rejection', () => Promise.reject(new TypeError('hunter2')));
    app.get('/disk', () => {
      throw new StorageError('full', 'hunter2');
    });
    app.get('/fine', (_, response) => void response.json({}));
    app.use(answerFailure(logger));
    const http = supertest(app);
    for (const path of ['/fault', '/rejection']) {
      const { status, body, headers } = await http.get(path);
      expect([status, body]).toEqual([500, { code: 'internal', message: 'The server failed to handle this request.' }]);
      expect(lines.join('')).toContain(String(headers['x-request-id']));
    }
    expect((await http.get('/disk')).status).toBe(507);
    expect((await http.get('/fine')).status).toBe(200);
    expect(lines.join('')).not.toContain('hunter2');
    expect(lines.join('')).toContain('faults.test.ts');
  });
});

describe('a fault in an event', () => {
  it('is answered, logged, and ends neither the connection nor the process', async () => {
    const { lines, logger } = newLog();
    const broken = () => Promise.reject(new Error('hunter2'));
    const handlers: RequestHandlers = {
      'envelope:send': broken,
      'mailbox:pull': () => {
        throw new Error('hunter2');
      },
      'mailbox:acknowledge': broken,
      'receipts:acknowledge': broken,
      'session:renew': broken,
      'session:wait': broken,
      'store:compare': broken,
    };
    let closed = 0;
    const session = { events: new EventMeter(100, Date.now), close: () => (closed += 1) } as unknown as SocketSession;
    const table = createRequestTable(handlers);
    const dispatch = createDispatch({ logger, metrics: SILENT, monotonic: () => 0 });
    const answers: object[] = [];
    const [pull, renew] = [table.get('mailbox:pull'), table.get('session:renew')];
    await dispatch(session, pull, [{ after: 0, limit: 1 }], (answer) => answers.push(answer));
    await dispatch(session, renew, [{ token: 'x' }], (answer) => answers.push(answer));
    await dispatch(session, renew, [{ token: 'x' }], undefined);
    const error = { code: 'internal', message: 'The server failed to handle this request.' };
    expect(answers).toEqual([
      { ok: false, error },
      { ok: false, error },
    ]);
    expect([closed, lines.length]).toEqual([0, 3]);
    expect(lines.join('')).not.toContain('hunter2');
  });
});
