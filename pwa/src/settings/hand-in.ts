/**
 * Two ways to take the client's log out of the inbox: a file and the clipboard. Nothing is sent: the user decides who
 * gets it.
 */
import type { Diagnostics } from '@cipherchat/core';
import { copyText } from '../device/copy-text.ts';
import { saveFile } from '../device/save-file.ts';

/** The outcome of the last press. */
export type HandedIn = 'saved' | 'copied' | 'not-saved' | 'not-copied' | undefined;

const asText = (diagnostics: Diagnostics): string => `${JSON.stringify(diagnostics, undefined, 2)}\n`;

/** Name of the file: `cipherchat-diagnostics-` and the day in UTC, as in 2026-01-31. */
const fileName = ({ startedAt, at }: Diagnostics): string =>
  `cipherchat-diagnostics-${new Date(startedAt + at).toISOString().slice(0, 10)}.json`;

export const saveAsFile = async (read: () => Promise<Diagnostics>): Promise<HandedIn> => {
  try {
    const diagnostics = await read();
    saveFile(fileName(diagnostics), new Blob([asText(diagnostics)], { type: 'application/json' }));
    return 'saved';
  } catch {
    return 'not-saved';
  }
};

export const copyAsText = async (read: () => Promise<Diagnostics>): Promise<HandedIn> =>
  (await copyText(async () => asText(await read()))) ? 'copied' : 'not-copied';
