/**
 * The push service of a Firefox: what its maker runs on the internet, here on this machine. The browser speaks JSON
 * with it over a websocket; servers post to the endpoints that it hands out (RFC 8030). It can read no push.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { PushServiceOfTest, TakenPush } from '../../server/test/support/push-service.ts';

type Message = Readonly<Record<string, unknown>>;

const ID_BYTES = 16;

export class FirefoxPushService {
  readonly #server: Server = createServer();
  readonly #posts: PushServiceOfTest;
  #browser: WebSocket | undefined;
  #next = 0;
  /** How many pushes the browser has taken. */
  acknowledged = 0;

  private constructor(posts: PushServiceOfTest) {
    this.#posts = posts;
    posts.onPush = (push) => this.#pass(push);
    new WebSocketServer({ server: this.#server }).on('connection', (socket) => {
      this.#browser = socket;
      socket.on('message', (data: Buffer) => this.#hear(socket, data.toString()));
    });
  }

  static async open(posts: PushServiceOfTest): Promise<FirefoxPushService> {
    const service = new FirefoxPushService(posts);
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  /** Preferences of a Firefox that uses it. */
  get preferences(): Readonly<Record<string, string | boolean>> {
    const { port } = this.#server.address() as AddressInfo;
    return {
      'dom.push.serverURL': `ws://127.0.0.1:${String(port)}/`,
      'dom.push.testing.allowInsecureServerURL': true,
      'dom.push.connection.enabled': true,
      'alerts.useSystemBackend': false,
    };
  }

  async close(): Promise<void> {
    this.#browser?.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #hear(socket: WebSocket, text: string): void {
    const message = JSON.parse(text) as Message;
    const answer = (fields: Message): void => socket.send(JSON.stringify(fields));
    switch (message['messageType']) {
      case 'hello':
        answer({
          messageType: 'hello',
          uaid: randomBytes(ID_BYTES).toString('hex'),
          status: 200,
          use_webpush: true,
          broadcasts: {},
        });
        return;
      case 'register': {
        const channelID = String(message['channelID']);
        const pushEndpoint = this.#posts.endpoint(`send/${channelID}`);
        answer({ messageType: 'register', channelID, status: 200, pushEndpoint });
        return;
      }
      case 'unregister':
        answer({ messageType: 'unregister', channelID: message['channelID'], status: 200 });
        return;
      case 'ack':
        this.acknowledged += 1;
        return;
      case undefined:
        answer({});
    }
  }

  #pass({ path, headers, body }: TakenPush): void {
    this.#next += 1;
    this.#browser?.send(
      JSON.stringify({
        messageType: 'notification',
        channelID: path.split('/').at(-1),
        version: String(this.#next),
        data: body.toString('base64url'),
        headers: { encoding: headers['content-encoding'] },
      }),
    );
  }
}
