/** The address of the demo shop, if there is one. The server knows it (`GET /config.json`). */
import * as v from 'valibot';

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);

const Configuration = v.object({ demoUrl: v.pipe(v.string(), v.check(isWebAddress)) });

/** The demo shop with this owner's chat on its page. */
export const demoLink = (demoUrl: string, owner: string): string => {
  const link = new URL('/', demoUrl);
  link.searchParams.set('owner', owner);
  return link.href;
};

/** The address in the server's answer. Undefined without a usable answer: the page then shows no link. */
export const readDemoSite = async (answer: Response | undefined): Promise<string | undefined> => {
  if (answer?.ok !== true) return undefined;
  const configuration = v.safeParse(Configuration, await answer.json().catch(() => undefined));
  return configuration.success ? configuration.output.demoUrl : undefined;
};

export const findDemoSite = async (): Promise<string | undefined> =>
  await readDemoSite(await fetch('/config.json').catch(() => undefined));
