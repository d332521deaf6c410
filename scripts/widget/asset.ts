/** How a file of the script tag's artifact is named by the file that loads it. */
import { createHash } from 'node:crypto';

/** Name and hash of a file next to the loader. */
export type Asset = { readonly file: string; readonly integrity: string };

export const assetOf = (file: string, content: Buffer): Asset => ({
  file,
  integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
});
