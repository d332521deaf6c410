/**
 * What `npm start` reads from the environment: an empty variable counts as one that is not set, every mistake is told
 * at once.
 */
export type StartSettings = {
  readonly port: number;
  readonly demoPort: number;
  /** Origin of the inbox and the chat server, as a browser writes it. */
  readonly publicUrl: string;
  readonly demoUrl: string;
};

const MAX_PORT = 65_535;

const readPort = (name: string, text: string, mistakes: string[]): number => {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  if (port < 1 || port > MAX_PORT)
    mistakes.push(`${name} has to be a whole number from 1 to ${MAX_PORT}, not "${text}".`);
  return port;
};

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

const isOrigin = (text: string): boolean => isWebAddress(text) && new URL(text).href === `${new URL(text).origin}/`;

/** Throws an error whose message names each variable that is wrong. */
export const readStartSettings = (environment: Readonly<Record<string, string | undefined>>): StartSettings => {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const mistakes: string[] = [];
  const port = readPort('PORT', given('PORT') ?? '3000', mistakes);
  const demoPort = readPort('DEMO_PORT', given('DEMO_PORT') ?? '4000', mistakes);
  if (port === demoPort && mistakes.length === 0)
    mistakes.push(`PORT and DEMO_PORT are both ${port}: the inbox and the demo shop need one each.`);
  const publicUrl = given('PUBLIC_URL');
  if (publicUrl !== undefined && !isOrigin(publicUrl))
    mistakes.push(`PUBLIC_URL has to be an origin such as https://chat.example, without a path, not "${publicUrl}".`);
  const demoUrl = given('DEMO_URL');
  if (demoUrl !== undefined && !isWebAddress(demoUrl))
    mistakes.push(`DEMO_URL has to be an address that begins with http:// or https://, not "${demoUrl}".`);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return {
    port,
    demoPort,
    publicUrl: new URL(publicUrl ?? `http://localhost:${port}`).origin,
    demoUrl: demoUrl ?? `http://127.0.0.1:${demoPort}`,
  };
};
