/** A push service on this machine: takes pushes over TLS (RFC 8030), and opens them as the browser would (RFC 8291). */
import { createECDH, createPublicKey, randomBytes, verify, type ECDH } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decrypt } from 'http_ece';
import { parsePushPayload, toBase64Url, type PushKind } from '@cipherchat/protocol';
import type { PushSurroundings } from '../../src/open-push.ts';
import { makeCertificate } from './certificate.ts';

export type TakenPush = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** What a browser keeps of its subscription. */
export class Subscriber {
  readonly keys: ECDH = createECDH('prime256v1');
  readonly auth: Buffer = randomBytes(16);

  constructor() {
    this.keys.generateKeys();
  }

  body(endpoint: string) {
    return { endpoint, p256dh: toBase64Url(this.keys.getPublicKey()), auth: toBase64Url(this.auth) };
  }

  open({ body }: TakenPush): Buffer {
    return decrypt(body, { version: 'aes128gcm', privateKey: this.keys, authSecret: this.auth.toString('base64url') });
  }

  kindOf(push: TakenPush): PushKind {
    return parsePushPayload(this.open(push));
  }
}

/** The claims of a VAPID header; undefined where its signature is not that of the key. */
export const vapidClaims = (authorization = '', publicKey: string): Record<string, unknown> | undefined => {
  const [, token = '', key] = /^vapid t=([^,]+), ?k=(.+)$/u.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: toBase64Url(point.subarray(1, 33)), y: toBase64Url(point.subarray(33)) };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned || key !== publicKey) return undefined;
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
};

export class PushServiceOfTest {
  readonly taken: TakenPush[] = [];
  /** How the next pushes are answered; 201 by default. */
  answer: (response: ServerResponse) => void = (response) => void response.writeHead(201).end();
  /** What becomes of a push that was taken; nothing by default. */
  onPush: (push: TakenPush) => void = () => undefined;
  readonly #server: Server;
  readonly #certificate: string;
  readonly #directory: string;
  readonly #waiting = new Set<() => void>();

  private constructor(server: Server, certificate: string, directory: string) {
    [this.#server, this.#certificate, this.#directory] = [server, certificate, directory];
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const push = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) };
        this.taken.push(push);
        this.answer(response);
        this.onPush(push);
        for (const wake of this.#waiting) wake();
      });
    });
  }

  static async open(): Promise<PushServiceOfTest> {
    const directory = mkdtempSync(join(tmpdir(), 'cipherchat-push-'));
    const { certificate, key } = makeCertificate(directory);
    const pem = readFileSync(certificate, 'utf8');
    const server = createServer({ cert: pem, key: readFileSync(key) });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PushServiceOfTest(server, pem, directory);
  }

  /** An endpoint of this service, by a name that only the test resolves. */
  endpoint(name: string): string {
    return `https://chat.example:${String((this.#server.address() as AddressInfo).port)}/${name}`;
  }

  /** With these, a server finds it, although it is on this machine. */
  get surroundings(): PushSurroundings {
    return {
      resolve: (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
      isAllowed: () => true,
      ca: this.#certificate,
    };
  }

  async takes(count: number): Promise<readonly TakenPush[]> {
    while (this.taken.length < count) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
    return this.taken;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
