/**
 * How this device tells of new messages. The record is in a database of its own, not sealed: it holds no text, no name
 * and no address, and a service worker has to read it also while the inbox cannot be opened.
 */
import { localTag } from '@cipherchat/core';
import { clear, createStore, get, update } from 'idb-keyval';

/** What a notification shows. */
export type NoticeContent = 'text' | 'name' | 'nothing';

/** Minutes after midnight by this device's clock, 0 to 1439. They may go over midnight. */
export type QuietHours = { readonly from: number; readonly to: number };

export type NoticeSettings = {
  readonly version: 1;
  /** The user wants this device to ring. */
  readonly rings: boolean;
  /** The question after the first message was answered. */
  readonly wasAsked: boolean;
  readonly content: NoticeContent;
  readonly sound: boolean;
  readonly quiet: QuietHours | undefined;
  /** The subscription that the server has, as text; undefined: none that we know of. */
  readonly registered: string | undefined;
  /** Pushes since the inbox was locked. */
  readonly whileLocked: number;
  /** Language of the inbox when it was open last, a BCP 47 tag. Undefined in records of earlier builds. */
  readonly language: string | undefined;
};

export const DEFAULTS: NoticeSettings = {
  version: 1,
  rings: false,
  wasAsked: false,
  content: 'text',
  sound: true,
  quiet: undefined,
  registered: undefined,
  whileLocked: 0,
  language: undefined,
};

const SETTINGS = 'settings';
const TAG_KEY = 'tag-key';
/** It stays open in the page and in the service worker, so it can be emptied and not deleted. */
export const NOTICES_DATABASE = 'cipherchat:notices';
let opened: ReturnType<typeof createStore> | undefined;
const store = (): ReturnType<typeof createStore> => (opened ??= createStore(NOTICES_DATABASE, 'values'));

export const forgetNotices = (): Promise<void> => clear(store());

const isMinute = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1440;

const quietOf = (value: unknown): QuietHours | undefined => {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return undefined;
  const { from, to } = value;
  return isMinute(from) && isMinute(to) ? { from, to } : undefined;
};

/** A record of a later build keeps what this one understands; what is missing or strange has its default. */
export const readRecord = (record: unknown): NoticeSettings => {
  if (typeof record !== 'object' || record === null) return DEFAULTS;
  const { rings, wasAsked, content, sound, quiet, registered, whileLocked, language } = record as Record<
    string,
    unknown
  >;
  return {
    version: 1,
    rings: rings === true,
    wasAsked: wasAsked === true,
    content: content === 'name' || content === 'nothing' ? content : 'text',
    sound: sound !== false,
    quiet: quietOf(quiet),
    registered: typeof registered === 'string' ? registered : undefined,
    whileLocked: Number.isSafeInteger(whileLocked) ? Math.max(0, Number(whileLocked)) : 0,
    language: typeof language === 'string' ? language : undefined,
  };
};

/** The defaults where the browser denies storage. */
export const readNoticeSettings = async (): Promise<NoticeSettings> => {
  try {
    return readRecord(await get(SETTINGS, store()));
  } catch {
    return DEFAULTS;
  }
};

type Changes = Partial<Omit<NoticeSettings, 'version'>>;

const changeBy = async (changed: (before: NoticeSettings) => Changes): Promise<NoticeSettings> => {
  let after = DEFAULTS;
  await update(
    SETTINGS,
    (record: unknown) => {
      const before = readRecord(record);
      after = { ...before, ...changed(before) };
      return after;
    },
    store(),
  );
  return after;
};

/** Rejects where the browser stores nothing. Tabs and the service worker may change different fields at once. */
export const changeNoticeSettings = (change: Changes): Promise<NoticeSettings> => changeBy(() => change);

/** Rejects where the browser stores nothing. */
export const countWhileLocked = async (): Promise<number> =>
  (await changeBy(({ whileLocked }) => ({ whileLocked: whileLocked + 1 }))).whileLocked;

const KEY_BYTES = 32;
let tagKey: Promise<Uint8Array> | undefined;

const readTagKey = async (): Promise<Uint8Array> => {
  const made = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  let key: Uint8Array = made;
  try {
    await update(TAG_KEY, (before: unknown) => (key = before instanceof Uint8Array ? before : made), store());
  } catch {
    // The browser stores nothing: tags are the same until this page or worker ends.
  }
  return key;
};

/**
 * Names the notification of a conversation: the system keeps tags, so it must not be the address (PROTOCOL 23). Made
 * with a key that never leaves this browser. 22 characters.
 */
export const tagOf = async (conversation: string): Promise<string> => {
  tagKey ??= readTagKey();
  return localTag(await tagKey, conversation);
};
