import { describe, expect, test } from 'vitest';
import { snippetOf } from './snippet.ts';

const PARTS = {
  origin: 'https://chat.example',
  widget: { build: '0123456789abcdef', loader: { file: 'cipherchat.js', integrity: `sha384-${'A'.repeat(64)}` } },
  owner: 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly',
  name: undefined,
};

describe('the snippet', () => {
  test('is the complete tag', () => {
    expect(snippetOf({ ...PARTS, name: 'Larch & Loam' })).toBe(
      `<script async src="https://chat.example/w/0123456789abcdef/cipherchat.js"
  integrity="sha384-${'A'.repeat(64)}"
  crossorigin="anonymous"
  data-owner="k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly"
  data-name="Larch &amp; Loam"></script>`,
    );
  });

  test('has no name when the owner gave none', () => {
    expect(snippetOf(PARTS)).not.toContain('data-name');
    expect(snippetOf({ ...PARTS, name: '' })).not.toContain('data-name');
  });

  test('a name cannot leave its attribute', () => {
    const snippet = snippetOf({ ...PARTS, name: '"></script><script>alert(1)</script>' });
    expect(snippet.match(/<script/gu)).toHaveLength(1);
    expect(snippet.match(/<\/script>/gu)).toHaveLength(1);
    expect(snippet).toContain('data-name="&quot;&gt;&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });
});
