/** A websocket spoken by hand, to say what no client library would. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** RFC 6455 section 5.2. */
const lengthOf = (bytes: number): Buffer => {
  if (bytes < 126) return Buffer.from([bytes]);
  const length = Buffer.alloc(bytes < 65_536 ? 3 : 9);
  length[0] = bytes < 65_536 ? 126 : 127;
  if (bytes < 65_536) length.writeUInt16BE(bytes, 1);
  else length.writeBigUInt64BE(BigInt(bytes), 1);
  return length;
};

export class RawSocket {
  readonly #socket: Socket;
  /** Everything the server said, heads and frames, one byte a character. */
  received = '';
  closed = false;
  readonly #waiting: (() => void)[] = [];

  /** `headers`: further lines of the request, each with its end. */
  constructor(url: string, path = '/socket.io/?EIO=4&transport=websocket', headers = '') {
    const { hostname, port, host } = new URL(url);
    this.#socket = connect(Number(port), hostname);
    this.#socket.on('data', (chunk) => {
      this.received += chunk.toString('latin1');
      this.#wake();
    });
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => {
      this.closed = true;
      this.#wake();
    });
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n${headers}\r\n`,
    );
  }

  write(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** One frame: `first` is its first byte (FIN, reserved bits, opcode). */
  frame(content: string | Uint8Array, first = 0x81, masked = true): void {
    const payload = Buffer.from(content);
    const length = lengthOf(payload.length);
    length[0] = (length[0] ?? 0) | (masked ? 0x80 : 0);
    this.write(Buffer.concat([Buffer.from([first]), length, ...(masked ? [Buffer.alloc(4)] : []), payload]));
  }

  /** Text frames in one write. */
  together(contents: readonly string[]): void {
    this.#socket.cork();
    for (const content of contents) this.frame(content);
    this.#socket.uncork();
  }

  async until(holds: (socket: this) => boolean): Promise<void> {
    while (!holds(this)) {
      if (this.closed) return;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Of the close frame that came, RFC 6455 section 7.4: 1005 where it says none; 0 where none came. */
  get closeCode(): number {
    const [, length = '', code = ''] = /\u0088([^])([^]{0,2})/u.exec(this.received) ?? [];
    if (length === '') return 0;
    return length === '\u0002' ? Buffer.from(code, 'latin1').readUInt16BE() : 1005;
  }

  /** Ended, or asked to end. */
  get isOver(): boolean {
    return this.closed || this.closeCode !== 0;
  }

  async isAdmitted(token: string): Promise<void> {
    await this.until(({ received }) => received.includes('0{"sid"'));
    this.frame(`40${JSON.stringify({ token })}`);
    await this.until(({ received }) => received.includes('40{"sid"'));
  }

  /** Leaves what the server sends in the buffers of the system, then in the server. */
  stopsReading(): void {
    this.#socket.pause();
  }

  readsOn(): void {
    this.#socket.resume();
  }

  end(): void {
    this.#socket.destroy();
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
