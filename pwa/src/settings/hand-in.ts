/**
 * Two ways to take the client's log out of the inbox: a file and the clipboard. Nothing is sent: the user decides who
 * gets it.
 */
import type { Diagnostics } from '@cipherchat/core';
import { copyText } from '../device/copy-text.ts';

/** The outcome of the last press. */
export type HandedIn = 'saved' | 'copied' | 'not-saved' | 'not-copied' | undefined;

const asText = (diagnostics: Diagnostics): string => `${JSON.stringify(diagnostics, undefined, 2)}\n`;

/** Name of the file: `cipherchat-diagnostics-` and the day in UTC, as in 2026-01-31. */
const fileName = ({ startedAt, at }: Diagnostics): string =>
  `cipherchat-diagnostics-${new Date(startedAt + at).toISOString().slice(0, 10)}.json`;

/** Starts a download. Only the browser knows whether the file was kept; it tells the user, not the page. */
export const saveAsFile = async (read: () => Promise<Diagnostics>): Promise<HandedIn> => {
  try {
    const diagnostics = await read();
    const address = URL.createObjectURL(new Blob([asText(diagnostics)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName(diagnostics);
    link.click();
    // Safari reads the file some time after the click, so the URL is released later.
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 60_000);
    return 'saved';
  } catch {
    return 'not-saved';
  }
};

export const copyAsText = async (read: () => Promise<Diagnostics>): Promise<HandedIn> =>
  (await copyText(async () => asText(await read()))) ? 'copied' : 'not-copied';
