/** What a command prints, and how the process exits: 0 done, 1 failed or something is wrong, 2 not understood. */
export type Outcome = { readonly text: string; readonly exitCode: 0 | 1 | 2 };

export const done = (...lines: readonly string[]): Outcome => ({ text: lines.join('\n'), exitCode: 0 });
export const failed = (...lines: readonly string[]): Outcome => ({ text: lines.join('\n'), exitCode: 1 });
export const refused = (...lines: readonly string[]): Outcome => ({ text: lines.join('\n'), exitCode: 2 });
