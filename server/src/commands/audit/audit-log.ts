/** Compares each line of a log with what the server writes: JSON with declared fields and sentences. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { DECLARED_FIELDS, isDeclaredSentence } from './declared-log.ts';
import type { Finding } from './finding.ts';

const objectOf = (line: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const wrongField = (name: string, value: unknown): string | undefined => {
  if (name === 'msg') return isDeclaredSentence(value) ? undefined : 'msg: is no sentence of this server';
  const isRight = Object.hasOwn(DECLARED_FIELDS, name) ? DECLARED_FIELDS[name] : undefined;
  if (isRight === undefined) return 'has a field that is not declared';
  return isRight(value) ? undefined : `${name}: is not what is declared`;
};

const wrongIn = (line: string): string | undefined => {
  const parsed = objectOf(line);
  if (parsed === undefined) return 'is no line of JSON';
  for (const [name, value] of Object.entries(parsed)) {
    const wrong = wrongField(name, value);
    if (wrong !== undefined) return wrong;
  }
  // A second field of the same name hides the first one from the parser, and not from a reader.
  return JSON.stringify(parsed).length === line.trim().length ? undefined : 'has more than its fields say';
};

export async function* auditLog(path: string): AsyncGenerator<Finding> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number += 1;
    const wrong = line === '' ? undefined : wrongIn(line);
    if (wrong !== undefined) yield { place: `line ${number} of ${path}`, wrong };
  }
}
