/** One line of JSON per event, with fields of an allow-list only (`log-fields.ts`). */
import { pino, type ChildLoggerOptions, type DestinationStream, type Logger } from 'pino';
import { allowedFields } from './log-fields.ts';

export type { Logger };

type Fields = Readonly<Record<string, unknown>>;

/** Pino would take the message of an error as that of the line, and put further arguments into it. */
const withoutWords = ([first, second]: readonly unknown[]): [Fields, string] => {
  if (typeof first === 'string') return [{}, first];
  const message = typeof second === 'string' ? second : 'event';
  if (first instanceof Error) return [{ err: first }, message];
  return [typeof first === 'object' && first !== null ? { ...first } : {}, message];
};

type MakeChild = (this: Logger, bindings: Fields, options?: ChildLoggerOptions) => Logger;

/** Pino writes the fields of a child as they come. Each child makes its own children, so `this` is passed on. */
const guardChildren = (logger: Logger): Logger => {
  const make = Reflect.get(logger, 'child') as unknown as MakeChild;
  return Object.assign(logger, {
    child(this: Logger, bindings: Fields, options?: ChildLoggerOptions) {
      return make.call(this, allowedFields(bindings), options);
    },
  });
};

export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  guardChildren(
    pino(
      {
        level,
        base: null,
        formatters: { log: allowedFields },
        // The form of `err` is read from the error itself, in the allow-list.
        serializers: { err: (read: unknown) => read },
        hooks: {
          logMethod(args, method) {
            method.apply(this, withoutWords(args) as unknown as Parameters<typeof method>);
          },
        },
      },
      ...(destination === undefined ? [] : [destination]),
    ),
  );
