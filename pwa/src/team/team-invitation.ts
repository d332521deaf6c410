/**
 * The link of an invitation to a team. Address and code stand behind the `#`, which no server sees; they are taken out
 * of the address, so that they are not copied along with it.
 */
import { pathOf } from '../routing/route.ts';

export type Invitation = { readonly owner: string; readonly code: string };

const LINK = /^#join=([a-z2-7]{32})\.([\da-f]{32})$/u;

/** Opens this inbox, wherever it stands. */
export const invitationLink = ({ owner, code }: Invitation): string =>
  `${new URL(pathOf({ view: 'team' }), location.href).href}#join=${owner}.${code}`;

/** The address of the page has an invitation that was not taken yet. */
export const isInvited = (): boolean => LINK.test(location.hash);

/** Undefined where the address of the page has none. */
export const takeInvitation = (): Invitation | undefined => {
  const [, owner, code] = LINK.exec(location.hash) ?? [];
  if (owner === undefined || code === undefined) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return { owner, code };
};
