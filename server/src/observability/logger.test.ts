import { describe, expect, it } from 'vitest';
import { StorageError } from '../storage/port.ts';
import { createLogger } from './logger.ts';

const logged = (write: (logger: ReturnType<typeof createLogger>) => void): string => {
  let text = '';
  write(createLogger('trace', { write: (line) => void (text += line) }));
  return text;
};

describe('log', () => {
  it('says where something failed, and not with which input', () => {
    const text = logged((logger) => logger.error({ err: new Error('alice wrote hunter2') }, 'failed'));
    expect(text).not.toContain('hunter2');
    expect(text).toContain('logger.test.ts');
    expect(text).toContain('"type":"Error"');
  });

  it('keeps codes, which are ours', () => {
    const full = Object.assign(new Error('x'), { code: 'SQLITE_FULL' });
    expect(logged((logger) => logger.error({ err: full }))).toContain('SQLITE_FULL');
    expect(logged((logger) => logger.error({ err: 'alice' }))).not.toContain('alice');
  });

  it('has no trace of a store that takes nothing', () => {
    const text = logged((logger) => logger.error({ err: new StorageError('unavailable', 'hunter2') }, 'failed'));
    expect(JSON.parse(text)).toMatchObject({ err: { type: 'StorageError', code: 'unavailable' } });
    expect(text).not.toMatch(/hunter2|stack/u);
  });

  it.each(['token', 'account', 'device', 'ip', 'message', 'payload', 'url', 'secret', 'anything', 'constructor'])(
    'drops a field called %s, which no list allows',
    (field) => {
      const lines = logged((logger) => {
        logger.info({ [field]: 'hunter2' }, 'one');
        logger.info({ route: { [field]: 'hunter2' } }, 'two');
        logger
          .child({ [field]: 'hunter2', requestId: 'r1' })
          .child({ [field]: 'hunter2' })
          .info({ port: 1 }, 'three');
      });
      expect(lines).not.toContain('hunter2');
      const read = lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
      expect(read.map(({ msg }) => msg)).toEqual(['one', 'two', 'three']);
      expect(read.flatMap((line) => Object.keys(line))).not.toContain(field);
      expect(read[2]).toMatchObject({ requestId: 'r1', port: 1 });
    },
  );

  it('drops values of another form than that of their field', () => {
    const text = logged((logger) => {
      logger.info({ port: 'hunter2', status: { hunter2: 1 }, route: 'a sentence with hunter2', widget: ['hunter 2'] });
      logger.info({
        version: ['hunter2'],
        err: Object.assign(new Error('x'), { code: 'says hunter2', name: 'hunter 2' }),
      });
    });
    expect(text).not.toMatch(/hunter ?2/u);
  });

  it('has no message of an error, whichever way the error comes', () => {
    const tricky = new Error('hunter2\n    at hunter2 (hunter2.ts:1:1)');
    const text = logged((logger) => {
      logger.error(tricky);
      logger.error(tricky, 'failed');
      logger.error({ err: tricky });
      logger.info('a number: %s', 'hunter2');
      logger.info({ port: 1 }, 'with %o', tricky);
    });
    expect(text).not.toContain('hunter2');
    expect(text.match(/logger\.test\.ts/gu)?.length).toBeGreaterThanOrEqual(3);
  });

  it('is one line for each event, whatever stands in it', () => {
    const text = logged((logger) => logger.info({ name: 'a\r\n{"level":60}\u001b[31m' }, 'event'));
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({ name: 'a\r\n{"level":60}\u001b[31m' });
  });
});
