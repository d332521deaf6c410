/** The contract in the JSDoc of the elements, held against the sources and the README. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { readContract } from '../snippets/markup-faults.ts';

const UI = join(ROOT, 'widget/src/ui');

const sources = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(UI, name), 'utf8'))
  .join('\n');

const readme = readFileSync(join(ROOT, 'widget/README.md'), 'utf8');

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

describe('The contract of <cipher-chat>', () => {
  const contract = readContract(ROOT, 'cipher-chat');

  it('has every part that the components have, and no other', () => {
    expect(contract.cssParts.toSorted()).toEqual(found(sources, /\bpart="([\w-]+)"/gu));
  });

  it('has every event that the page can listen to, and no other', () => {
    const events = found(readFileSync(join(UI, 'host-events.ts'), 'utf8'), /type = '([\w-]+)'/gu);
    expect(contract.events.toSorted()).toEqual(events);
  });

  it('has the attributes and custom properties of the README, and no others', () => {
    expect(contract.attributes.toSorted()).toEqual(found(readme, /^\| (?:`data-[\w-]+`)? +\| `([\w-]+)`/gmu));
    expect(contract.cssProperties.toSorted()).toEqual(found(readme, /^\| `(--cipher-[\w-]+)`/gmu));
  });
});
