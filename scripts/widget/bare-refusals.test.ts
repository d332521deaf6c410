import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from './bundle.ts';

const SOURCE = `
class Refusal extends Error {
  readonly code: string;
  constructor(code: string, reason: string) {
    super(code + ': ' + reason);
    this.code = code;
  }
}
class OtherError extends Error {}
export const refuse = (early: boolean): never => {
  throw new Refusal(early ? 'too-early' : 'too-late', early ? 'the gate is shut' : 'the gate ' + 'is gone');
};
export const fail = (): never => {
  throw new OtherError('words that stay');
};
`;

const folder = mkdtempSync(join(tmpdir(), 'cipherchat-refusals-'));
let code: string;

beforeAll(async () => {
  const entry = join(folder, 'entry.ts');
  writeFileSync(entry, SOURCE);
  code = await bundle({ entry, format: 'es' });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('refusals lose their reasons and keep their codes, whichever expression gives them', async () => {
  expect(code).not.toContain('the gate');
  const built = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    readonly refuse: (early: boolean) => never;
  };
  expect(() => built.refuse(true)).toThrow(expect.objectContaining({ code: 'too-early' }));
  expect(() => built.refuse(false)).toThrow(expect.objectContaining({ code: 'too-late' }));
});

it('other errors keep their words', () => {
  expect(code).toContain('words that stay');
});
