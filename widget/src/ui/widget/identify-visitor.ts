/**
 * Tells the other side who is logged in, as the back end of the page vouches for it (PROTOCOL 21.4). The page gives a
 * function: the token is for the address of the visitor, which is made with the first message.
 */
import { directIdOf } from '@cipherchat/core/view';
import type { DeferredClient } from './deferred-client.ts';
import { keep, kept } from './told-before.ts';

export type Identify = (address: string) => Promise<string | undefined> | string | undefined;

type IdentifyHost = {
  readonly owner: string;
  readonly client: DeferredClient | undefined;
  readonly identify: Identify | undefined;
  readonly now: () => number;
};

/** For how long the same statement is not sent again: pages ask for it one after the other. */
const FRESH_MS = 3_600_000;

const visit = (): Storage => sessionStorage;

/** The user that the token names; the token itself where it names none. It is judged by the inbox alone. */
const userIn = (token: string): string => {
  try {
    const claims: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
    return JSON.stringify((claims as { readonly sub?: unknown }).sub);
  } catch {
    return token;
  }
};

export const identifyVisitor = (host: IdentifyHost, client: DeferredClient, identify: Identify): void => {
  const conversation = directIdOf(host.owner);
  const key = `cipherchat:${host.owner}:vouched`;
  let asked: Promise<string | undefined> | undefined;
  let isTrying = false;

  /** True once there is nothing left to do. */
  const attempt = async (): Promise<boolean> => {
    const { address } = client.state();
    const facet = client.opened?.visit;
    if (conversation === undefined || address === undefined || facet === undefined) return false;
    asked ??= (async () => identify(address))();
    const token = await asked;
    if (!token || host.client !== client || host.identify !== identify) return true;
    const [at = '0', ...said] = (kept(visit, key) ?? '').split(' ');
    const says = `${address} ${userIn(token)}`;
    if (said.join(' ') === says && host.now() - Number(at) < FRESH_MS) return true;
    if ((await facet.vouch(conversation, token)) === 'too-early') return false;
    keep(visit, key, `${String(host.now())} ${says}`);
    return true;
  };

  const look = async (): Promise<void> => {
    if (isTrying) return;
    isTrying = true;
    // What the page's function throws is the page's.
    if (await attempt().catch(() => true)) leave();
    isTrying = false;
  };
  const leave = client.subscribe((event) => {
    if (event.kind === 'forgotten') {
      keep(visit, key, undefined);
      leave();
    } else void look();
  });
  void look();
};
