/**
 * The subscription of this browser, and whether the server has it. Only a press of the user asks for permission.
 */
import type { ChatClient } from '@cipherchat/core';
import { equalBytes, fromBase64Url } from '@cipherchat/protocol';
import { changeNoticeSettings, readNoticeSettings } from './notice-settings.ts';

/**
 * `install-first`: only the installed inbox can ring here. `not-offered`: this server rings no one. `blocked`: the
 * browser forbids it, until the user changes that there. `incomplete`: wanted and allowed, but browser or server have
 * not taken it; it is tried again at the next start.
 */
export type RingState =
  | 'on'
  | 'off'
  | 'not-asked'
  | 'blocked'
  | 'incomplete'
  | 'install-first'
  | 'not-offered'
  | 'unsupported';

/** A worker that is not there after this time is not coming. */
const WORKER_MS = 10_000;

export const serviceWorker = async (): Promise<ServiceWorkerRegistration | undefined> => {
  if (!('serviceWorker' in navigator)) return undefined;
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), WORKER_MS));
  return Promise.race([navigator.serviceWorker.ready, late]);
};

/** Not in the tab of an iPhone's browser; there it comes with the installation. */
const canRing = (): boolean =>
  'PushManager' in globalThis && 'Notification' in globalThis && 'serviceWorker' in navigator;

const installsToRing = (): boolean => 'standalone' in navigator && navigator.standalone !== true;

/** With which this server signs its pushes. Undefined: it rings no one, or does not answer. */
const keyOfServer = async (): Promise<string | undefined> => {
  try {
    const settings: unknown = await (await fetch('/config.json')).json();
    const isThere = typeof settings === 'object' && settings !== null && 'pushKey' in settings;
    return isThere && typeof settings.pushKey === 'string' ? settings.pushKey : undefined;
  } catch {
    return undefined;
  }
};

/** That of this browser, made for the key of the server. */
const subscriptionOf = async (pushes: PushManager, key: string): Promise<PushSubscription> => {
  const applicationServerKey = fromBase64Url(key);
  if (applicationServerKey === undefined) throw new TypeError('the key of the server is no base64url');
  const known = await pushes.getSubscription();
  const knownKey = known?.options.applicationServerKey;
  if (known && knownKey && equalBytes(new Uint8Array(knownKey), applicationServerKey)) return known;
  await known?.unsubscribe();
  return pushes.subscribe({ userVisibleOnly: true, applicationServerKey });
};

const register = async ({ account }: ChatClient, subscription: PushSubscription): Promise<boolean> => {
  const [key, auth] = [subscription.getKey('p256dh'), subscription.getKey('auth')];
  if (key === null || auth === null) return false;
  const answer = await account.push({
    kind: 'register',
    endpoint: subscription.endpoint,
    key: new Uint8Array(key),
    auth: new Uint8Array(auth),
  });
  return answer === 'done';
};

/** Subscribes where needed, and tells the server what it does not know yet. */
const subscribe = async (client: ChatClient, isKnown: (text: string) => boolean): Promise<RingState> => {
  const key = await keyOfServer();
  if (key === undefined) return 'not-offered';
  try {
    const worker = await serviceWorker();
    if (worker === undefined) return 'incomplete';
    const subscription = await subscriptionOf(worker.pushManager, key);
    const text = JSON.stringify(subscription);
    if (isKnown(text)) return 'on';
    if (!(await register(client, subscription))) return 'incomplete';
    await changeNoticeSettings({ registered: text });
    return 'on';
  } catch {
    // The browser could not subscribe: its push service is out of reach, or it has none.
    return 'incomplete';
  }
};

const drop = async (client: ChatClient): Promise<void> => {
  const answer = await client.account.push({ kind: 'drop' }).catch(() => 'unreachable');
  if (answer === 'done') await changeNoticeSettings({ registered: undefined });
};

/** Looks without asking anyone. `offered`: whether the server rings. */
const stateWithout = async (rings: boolean): Promise<RingState | undefined> => {
  if (!canRing()) return installsToRing() ? 'install-first' : 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  if (Notification.permission === 'default') return (await keyOfServer()) === undefined ? 'not-offered' : 'not-asked';
  return rings ? undefined : 'off';
};

/**
 * At each start: compares what the browser has with what the server has, and mends it. Never asks for permission. What
 * is no longer wanted or allowed is taken back from the server.
 */
export const keepInStep = async (client: ChatClient): Promise<RingState> => {
  const { rings, registered } = await readNoticeSettings();
  const state = await stateWithout(rings);
  if (state === undefined) return subscribe(client, (text) => text === registered);
  if (registered !== undefined) await drop(client);
  return state;
};

/** By a press of the user: the browser may ask for permission now. */
export const turnOn = async (client: ChatClient): Promise<RingState> => {
  if (!canRing()) return installsToRing() ? 'install-first' : 'unsupported';
  const permission = await Notification.requestPermission();
  await changeNoticeSettings({ wasAsked: true, rings: permission === 'granted' });
  if (permission !== 'granted') return permission === 'denied' ? 'blocked' : 'not-asked';
  return subscribe(client, () => false);
};

export const turnOff = async (client: ChatClient): Promise<RingState> => {
  await changeNoticeSettings({ rings: false });
  const worker = await serviceWorker();
  await (await worker?.pushManager.getSubscription())?.unsubscribe().catch(() => undefined);
  await drop(client);
  return 'off';
};
