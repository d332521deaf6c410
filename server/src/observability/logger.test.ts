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

  it.each(['token', 'account', 'device', 'ip', 'message', 'payload', 'url', 'secret'])(
    'blacks out a field called %s',
    (field) => {
      const text = logged((logger) => {
        logger.info({ [field]: 'hunter2' });
        logger.info({ request: { [field]: 'hunter2' } });
      });
      expect(text).not.toContain('hunter2');
      expect(text.match(/\[redacted\]/gu)).toHaveLength(2);
    },
  );

  it('is one line for each event, whatever stands in it', () => {
    const text = logged((logger) => logger.info({ name: 'a\r\n{"level":60}\u001b[31m' }, 'event'));
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({ name: 'a\r\n{"level":60}\u001b[31m' });
  });
});
