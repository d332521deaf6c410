/** A pair at the bare relay. */
import { LoadSocket } from './load-socket.ts';
import { newMessage } from './cipherchat-pair.ts';
import type { Course, Pair } from './pair.ts';

const NUMBER = /"i":(\d+)/u;

class BarePair implements Pair {
  readonly #from: LoadSocket;
  readonly #to: LoadSocket;
  readonly #receiver: string;
  readonly #message = newMessage();
  readonly #courses = new Map<number, Course>();
  #sent = 0;

  constructor(from: LoadSocket, to: LoadSocket, [sender, receiver]: readonly [string, string]) {
    [this.#from, this.#to, this.#receiver] = [from, to, receiver];
    to.hear = (event) => {
      const [, i = ''] = NUMBER.exec(event) ?? [];
      this.#courses.get(Number(i))?.received();
      to.tell('delivered', `{"to":"${sender}","i":${i}}`);
    };
    from.hear = (event) => {
      const i = Number(NUMBER.exec(event)?.[1]);
      this.#courses.get(i)?.receipt();
      this.#courses.delete(i);
    };
  }

  send(course: Course): void {
    const i = (this.#sent += 1);
    this.#courses.set(i, course);
    this.#from.request('send', `{"to":"${this.#receiver}","i":${String(i)},"message":"${this.#message}"}`);
  }

  get refusals(): number {
    return this.#from.refusals + this.#to.refusals;
  }

  close(): void {
    this.#from.close();
    this.#to.close();
  }
}

export const openBarePair = async (url: string, number: number): Promise<Pair> => {
  const names = [`from-${String(number)}`, `to-${String(number)}`] as const;
  const [from, to] = await Promise.all(names.map((name) => LoadSocket.open(url, { name })));
  if (from === undefined || to === undefined) throw new Error('A pair has two clients.');
  return new BarePair(from, to, names);
};
