/** What came of one try: `401 challenge-unknown`, `ok`, `malformed`, `closed 1002`. */
export type Outcome = string;

/** Of an acknowledgement: `ok` or the code. */
export const acknowledged = (answer: unknown): Outcome => {
  const { ok, error } = answer as { readonly ok?: unknown; readonly error?: { readonly code?: unknown } };
  return ok === true ? 'ok' : String(error?.code);
};
