/** What keeps a site from being ready, as it says itself. */

/** `missing` of an answer of `/readyz`. */
const namesIn = (answer: unknown): readonly string[] => {
  const missing: unknown = typeof answer === 'object' && answer !== null && 'missing' in answer ? answer.missing : [];
  return Array.isArray(missing) ? missing.filter((name) => typeof name === 'string') : [];
};

/** Empty when the site at `url` is ready; `name` of it when it does not say what is missing, or does not answer. */
export const missingParts = async (name: string, url: string): Promise<readonly string[]> => {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok === true) return [];
  const named = namesIn(await response?.json().catch(() => undefined));
  return named.length === 0 ? [name] : named;
};
