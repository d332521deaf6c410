import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingParts } from './missing-parts.ts';

describe('what is missing at a site', () => {
  let server: Server;
  let url: string;
  let answer: readonly [number, string];
  beforeEach(async () => {
    server = createServer((_, response) => response.writeHead(answer[0]).end(answer[1]));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : ''}/readyz`;
  });
  afterEach(() => server.close());

  it('is nothing where it is ready', async () => {
    answer = [200, '{"ok":true}'];
    expect(await missingParts('the server', url)).toEqual([]);
  });

  it('is what it says itself', async () => {
    answer = [503, '{"ok":false,"missing":["mongodb"]}'];
    expect(await missingParts('the server', url)).toEqual(['mongodb']);
  });

  it.each(['{"ok":false}', '{"missing":7}', 'null', 'not JSON'])('is the site where it says %s', async (text) => {
    answer = [503, text];
    expect(await missingParts('the server', url)).toEqual(['the server']);
  });

  it('is the site where nobody answers', async () => {
    await new Promise((done) => server.close(done));
    expect(await missingParts('the server', url)).toEqual(['the server']);
  });
});
