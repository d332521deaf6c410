/**
 * A client of Socket.IO, spoken by hand over ws: it makes load and has to cost little, because it shares the machine
 * with the server that it measures.
 */
import { WebSocket } from 'ws';

type HearAnswer = (answer: string) => void;

const EVENT = '42';
const ACKNOWLEDGEMENT = '43';
const DIGITS = /^\d+/u;

export class LoadSocket {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, HearAnswer | undefined>();
  #requests = 0;
  #refusals = 0;
  /** Takes each event as text: `["name",{…}]`. */
  hear: (event: string) => void = () => undefined;
  /** The connection has ended, whoever ended it. */
  ended: () => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (frame: Buffer) => this.#take(frame.toString('latin1')));
    socket.on('close', () => this.ended());
  }

  /** Resolves when the server has admitted the client. `auth` becomes JSON. */
  static async open(url: string, auth: object): Promise<LoadSocket> {
    const address = `${url.replace(/^http/u, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    await new Promise<void>((resolve, reject) => {
      const hear = (frame: Buffer): void => {
        const text = frame.toString('latin1');
        if (text.startsWith('0{')) socket.send(`40${JSON.stringify(auth)}`);
        else if (text.startsWith('40{')) {
          socket.off('message', hear);
          resolve();
        } else reject(new Error(`The server refused a client: ${text}`));
      };
      socket.on('message', hear);
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('The server closed a connection that was not admitted yet.')));
    });
    return new LoadSocket(socket);
  }

  /** `json`: one object. `hear` gets the answer as text, unless it is a refusal. */
  request(name: string, json: string, hear?: HearAnswer): void {
    const number = (this.#requests += 1);
    this.#answers.set(number, hear);
    this.#socket.send(`${EVENT}${String(number)}["${name}",${json}]`);
  }

  /** Without an answer. */
  tell(name: string, json: string): void {
    this.#socket.send(`${EVENT}["${name}",${json}]`);
  }

  /** Answers that were no success. */
  get refusals(): number {
    return this.#refusals;
  }

  close(): void {
    this.#socket.terminate();
  }

  #take(frame: string): void {
    if (frame === '2') this.#socket.send('3');
    else if (frame.startsWith(ACKNOWLEDGEMENT)) this.#answer(frame);
    else if (frame.startsWith(EVENT)) this.hear(frame.slice(EVENT.length));
  }

  #answer(frame: string): void {
    const [digits = ''] = DIGITS.exec(frame.slice(ACKNOWLEDGEMENT.length)) ?? [];
    const hear = this.#answers.get(Number(digits));
    this.#answers.delete(Number(digits));
    const answer = frame.slice(ACKNOWLEDGEMENT.length + digits.length + 1, -1);
    if (answer.startsWith('{"ok":true')) hear?.(answer);
    else this.#refusals += 1;
  }
}
