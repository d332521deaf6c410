/** The words for files, loaded with the first of them. */
import type { FileWords } from '../locales/en-files.ts';
import { rareWords } from '../locales/rare-words.ts';

export type WordLoader = () => Promise<{ readonly files: FileWords }>;

/** Undefined until they are there: then `changed` is called. */
export const fileWordsOf = (load: WordLoader, changed: () => void): FileWords | undefined =>
  rareWords(load, changed)?.files;
