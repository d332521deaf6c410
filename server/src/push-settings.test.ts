import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

const BASE = { NODE_ENV: 'test', PUBLIC_URL: 'https://chat.example' };
const KEY = 'q1yTfUFbWVkRSZOUFX1hWl3lOPPDhdRQ0Z1QvHoJwSU';

const reasonsOf = (environment: Readonly<Record<string, string>>): string => {
  try {
    parseConfig({ ...BASE, ...environment });
    return '';
  } catch (cause) {
    return cause instanceof ConfigError ? cause.reasons.join() : String(cause);
  }
};

describe('the settings of Web Push', () => {
  it.each([
    ['mailto:admin@chat.example', 'mailto:admin@chat.example'],
    ['https://chat.example/contact', 'https://chat.example/contact'],
    ['', 'https://chat.example'],
  ])('take the contact %s as %s', (given, contact) => {
    expect(parseConfig({ ...BASE, PUSH_CONTACT: given }).push).toEqual({ contact, privateKey: undefined });
  });

  it.each(['admin@chat.example', 'mailto:admin', 'mailto:', 'https://localhost', 'http://chat.example', 'tel:+1'])(
    'refuse the contact %s at the start',
    (given) => {
      expect(reasonsOf({ PUSH_CONTACT: given })).toMatch(/^PUSH_CONTACT has to be an address/u);
    },
  );

  it.each(['http://localhost:3000', 'https://localhost', 'https://127.0.0.1'])(
    'have no contact where the public address is %s',
    (url) => {
      expect(parseConfig({ NODE_ENV: 'test', PUBLIC_URL: url }).push.contact).toBeUndefined();
    },
  );

  it('take a key of P-256, and refuse anything else without repeating it', () => {
    expect(parseConfig({ ...BASE, VAPID_PRIVATE_KEY: KEY }).push.privateKey).toBe(KEY);
    for (const wrong of ['hunter2', 'A'.repeat(43), `${KEY}A`]) {
      expect(reasonsOf({ VAPID_PRIVATE_KEY: wrong })).toMatch(/^VAPID_PRIVATE_KEY has to be a key of P-256/u);
      expect(reasonsOf({ VAPID_PRIVATE_KEY: wrong })).not.toContain(wrong);
    }
  });
});
