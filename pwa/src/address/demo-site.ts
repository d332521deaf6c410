/** Where the demo shop stands; the server knows (`GET /config.json`). */
import * as v from 'valibot';

const DEFAULT_DEMO_URL = 'http://127.0.0.1:4000';

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);

const Configuration = v.object({ demoUrl: v.pipe(v.string(), v.check(isWebAddress)) });

/** The demo with this owner's chat on its page. */
export const demoLink = (demoUrl: string, owner: string): string => {
  const link = new URL('/', demoUrl);
  link.searchParams.set('owner', owner);
  return link.href;
};

/** What the server answered; without a usable answer the place where the demo stands by default. */
export const readDemoSite = async (answer: Response | undefined): Promise<string> => {
  if (answer?.ok !== true) return DEFAULT_DEMO_URL;
  const configuration = v.safeParse(Configuration, await answer.json().catch(() => undefined));
  return configuration.success ? configuration.output.demoUrl : DEFAULT_DEMO_URL;
};

export const findDemoSite = async (): Promise<string> =>
  await readDemoSite(await fetch('/config.json').catch(() => undefined));
