/**
 * What a client says about its request beside its content: how long it waits for the answer, and which attempt to begin
 * a session a bundle is for. It stands in `Accept`, as parameters of the type that it accepts. Servers that know none
 * pass over them, and browsers send that header to another origin without asking. Durations, never times: no two clocks
 * have to agree.
 */
export type Asking = {
  /** Milliseconds, from 1. Undefined: not said, or not in this form. */
  readonly waitMs?: number | undefined;
  /** 16 random bytes in lower-case hexadecimal, the same in each repeat. */
  readonly attempt?: string | undefined;
};

const MOST_PARAMETERS = 4;
const LONGEST = 256;
const WAIT = /^wait=([1-9][0-9]{0,5})$/u;
const ATTEMPT = /^attempt=([0-9a-f]{32})$/u;

export const acceptHeader = ({ waitMs, attempt }: Asking): string =>
  [
    'application/json',
    ...(waitMs === undefined ? [] : [`wait=${Math.ceil(waitMs)}`]),
    ...(attempt === undefined ? [] : [`attempt=${attempt}`]),
  ].join(';');

/** Of any other text nothing is known. */
export const readAcceptHeader = (text = ''): Asking => {
  const [type, ...parameters] = text.length > LONGEST ? [] : text.split(';').map((part) => part.trim());
  if (type !== 'application/json' || parameters.length > MOST_PARAMETERS) return {};
  const valueOf = (pattern: RegExp): string | undefined =>
    parameters.map((one) => pattern.exec(one)?.[1]).find((value) => value !== undefined);
  const wait = valueOf(WAIT);
  return { waitMs: wait === undefined ? undefined : Number(wait), attempt: valueOf(ATTEMPT) };
};
