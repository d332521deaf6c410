/** Whether this server takes new inboxes by invitation, and the one that a link brought along. */

/** False without a usable answer: if one is needed, the server says so when the inbox is made. */
export const asksForInvitation = async (): Promise<boolean> => {
  const answer = await fetch('/config.json').catch(() => undefined);
  if (answer?.ok !== true) return false;
  const settings: unknown = await answer.json().catch(() => undefined);
  if (typeof settings !== 'object' || settings === null || !('registration' in settings)) return false;
  return settings.registration === 'invitation';
};

/** What a person typed or pasted, without spaces, dashes and capitals. Undefined if it can be no invitation. */
export const readInvitation = (text: string): string | undefined => {
  const code = text.replace(/[\s-]/gu, '').toLowerCase();
  return /^[a-z2-7]{26}$/u.test(code) ? code : undefined;
};

const LINK = /^#invitation=([a-z2-7]{26})$/u;

/** What takes an invitation. */
type Invited = {
  /** `address`: undefined where no inbox was made yet. */
  readonly state: () => { readonly address?: string | undefined };
  readonly account: { readonly useInvitation: (code: string) => Promise<void> };
};

const codeOfLink = (): string | undefined => LINK.exec(location.hash)?.[1];

/**
 * The invitation behind the `#` of the address, which no server sees. It is taken out of the address, so that it is not
 * copied along with it.
 */
export const takeInvitation = (): string | undefined => {
  const code = codeOfLink();
  if (code !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  return code;
};

/**
 * An inbox that was made before gets in with the invitation of a link too. Without an inbox, the first run takes it. It
 * stays in the address until it is stored, so that loading the page again tries again.
 */
export const passInvitation = async (client: Invited): Promise<void> => {
  const code = codeOfLink();
  if (code === undefined || client.state().address === undefined) return;
  try {
    await client.account.useInvitation(code);
  } catch {
    // The inbox works without it; the connection check says that the server asks for one.
    return;
  }
  takeInvitation();
};
