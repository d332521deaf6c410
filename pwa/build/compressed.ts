/** Puts a brotli and a gzip copy next to each text file of the build; the server sends them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(?:js|css|html|svg|json|webmanifest|txt)$/u;

const compress = (path: string): void => {
  const content = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
};

/** Has to come after everything that writes files. */
export const compressed = (directory: string): Plugin => ({
  name: 'compressed',
  apply: 'build',
  closeBundle: {
    order: 'post',
    sequential: true,
    handler: (error) => {
      if (error !== undefined) return;
      for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
        if (TEXT.test(file)) compress(join(directory, file));
      }
    },
  },
});
