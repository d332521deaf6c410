/**
 * The fields that the log may have, and the form of each. Everything else is dropped: a field that someone adds says
 * nothing until it stands here, where a reviewer sees it. None may say who writes to whom, from where or what.
 */
import { StorageError } from '../storage/port.ts';

type Form = (value: unknown) => unknown;

const count: Form = (value) => (typeof value === 'number' ? value : undefined);
/** A code or a name of ours: no spaces, so no sentence of another one's. */
const WORD = /^[\w:/.*-]{1,120}$/u;
const word: Form = (value) => (typeof value === 'string' && WORD.test(value) ? value : undefined);
/** Written by us, for operators. */
const sentence: Form = (value) => (typeof value === 'string' ? value : undefined);
const sentences: Form = (value) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined);
const words: Form = (value) => (Array.isArray(value) ? value.map(word).filter((one) => one !== undefined) : undefined);

type Failure = { readonly type: string; readonly code?: string; readonly stack?: string };

const nameOf = ({ name }: Error): string => (WORD.test(name) ? name : 'Error');

/** The frames alone. The message stands before them, may quote input, and may have lines that look like frames. */
const framesOf = ({ stack = '', message }: Error): string => {
  const at = stack.indexOf(message);
  const after = at < 0 ? '' : stack.slice(at + message.length);
  return after
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
};

/**
 * Where it failed, without the message. A store that refuses writes gets no trace: the watch on the store reports the
 * reason once.
 */
const failure = (cause: unknown): Failure => {
  if (cause instanceof StorageError) return { type: cause.name, code: cause.code };
  if (!(cause instanceof Error)) return { type: typeof cause, stack: '' };
  const code = word('code' in cause ? cause.code : undefined);
  return { type: nameOf(cause), ...(typeof code === 'string' ? { code } : {}), stack: framesOf(cause) };
};

export const LOG_FIELDS: Readonly<Record<string, Form>> = {
  err: failure,
  // Requests.
  requestId: word,
  method: word,
  route: word,
  status: count,
  responseTime: count,
  event: word,
  // Store, clocks, proxies, upgrades.
  reason: sentence,
  problems: sentences,
  doubt: word,
  misfit: word,
  without: count,
  messages: count,
  prekeys: count,
  answers: count,
  entries: count,
  files: count,
  // The start.
  version: word,
  node: word,
  inbox: word,
  widget: words,
  port: count,
  metricsPort: count,
  interfaces: sentence,
  dataDir: sentence,
  name: sentence,
};

export const allowedFields = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const read = Object.hasOwn(LOG_FIELDS, name) ? LOG_FIELDS[name]?.(value) : undefined;
      return read === undefined ? [] : [[name, read]];
    }),
  );
