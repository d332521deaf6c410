/** What the changelog says of one version. */

/**
 * The part below `## [version]`, without its heading; before a version is dated, that below `## [Unreleased]`. Throws
 * where there is nothing to say.
 */
export const changesOf = (version: string, changelog: string): string => {
  const parts = changelog.split(/^## /mu);
  const partOf = (title: string): string | undefined => parts.find((part) => part.startsWith(`[${title}]`));
  const text = (partOf(version) ?? partOf('Unreleased') ?? '').split('\n').slice(1).join('\n').trim();
  if (text === '') throw new Error(`CHANGELOG.md has no part for ${version}.`);
  return `${text}\n`;
};
