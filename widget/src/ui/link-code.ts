/**
 * The short code of a link behind the `#` of a page's address, which no server sees (PROTOCOL 22.1). The camera of a
 * phone opens that address, and the page takes the code. It makes this browser one that asks to join, never one that
 * grants.
 */
const LINK = /^#cipherchat=([a-z2-7]{8})$/iu;

/** The address of `page` that brings the code along: 8 characters of base32. */
export const linkAddress = (code: string, page: string): string => `${page.replace(/[?#].*$/u, '')}#cipherchat=${code}`;

/** Takes the code out of the address, so that it is not copied along with it. Undefined: there is none. */
export const takeLinkCode = (): string | undefined => {
  const code = LINK.exec(location.hash)?.[1];
  if (code !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  return code;
};
