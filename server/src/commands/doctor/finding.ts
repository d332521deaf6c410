/** One line of the doctor. */
export type Finding = {
  readonly level: 'ok' | 'warn' | 'fail';
  readonly about: string;
  readonly text: string;
  /** What to do; undefined where all is well. */
  readonly remedy?: string;
};

export const ok = (about: string, text: string): Finding => ({ level: 'ok', about, text });
export const warn = (about: string, text: string, remedy: string): Finding => ({ level: 'warn', about, text, remedy });
export const fail = (about: string, text: string, remedy: string): Finding => ({ level: 'fail', about, text, remedy });
