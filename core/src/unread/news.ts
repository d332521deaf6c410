/**
 * What is new in the part of a log that a screen has loaded: the lines above new messages, how many are off the view,
 * and what a screen reader is told. Pure: the screen says what it shows.
 */
import type { TextItem, TranscriptItem } from '../base/view.ts';

/** The loaded part of a log. `unread` and `unreadFrom` are of the whole log, as in `ConversationView`. */
export type LogPart = {
  readonly items: readonly TranscriptItem[];
  /** Items exist before the first one. */
  readonly more: boolean;
  /** Items exist after the last one. */
  readonly newer: boolean;
  readonly unread: number;
  readonly unreadFrom?: number | undefined;
  /** Texts that just arrived outside of this part. */
  readonly outside?: readonly TextItem[];
  /** Another number for each part that does not continue the one before. */
  readonly turn?: number;
};

/** New texts that belong together. `first`: the one below the line, if it is known. */
type Group = { readonly first: string | undefined; readonly ids: ReadonlySet<string> };

/** Texts that follow each other and were new together. `late`: all were put above what was known by then. */
export type Line = { readonly count: number; readonly late: boolean };

/** New texts on one side of the view. `id` is the nearest one; undefined if it is not loaded. */
export type OffView = Line & { readonly id: string | undefined };

/** `arrived`: to be read aloud once; more than five at a time are only counted. `failed`: of our own, not sent. */
export type Announcement = {
  readonly arrived: readonly TextItem[];
  readonly failed: readonly TextItem[];
};

const MOST_READ_ALOUD = 5;

const SILENCE: Announcement = { arrived: [], failed: [] };

const isText = (item: TranscriptItem): item is TextItem => item.kind === 'text';

/** Unread texts between which there is none that the reader knows. Notes do not part them. */
export const runsOf = (items: readonly TranscriptItem[]): readonly (readonly TextItem[])[] => {
  const runs: TextItem[][] = [];
  let isOpen = false;
  for (const item of items.filter(isText)) {
    if (item.unread && isOpen) runs.at(-1)?.push(item);
    else if (item.unread) runs.push([item]);
    isOpen = item.unread;
  }
  return runs;
};

const isLate = ({ late }: TextItem): boolean => late !== undefined;

/** Unread texts before and after the loaded part. Where both can be, all count as before it, where they begin. */
const notLoaded = ({ items, more, newer, unread, unreadFrom = Infinity }: LogPart) => {
  const loaded = items.filter((item) => isText(item) && item.unread).length;
  const rest = Math.max(0, unread - loaded);
  const isBefore = more && (!newer || unreadFrom < (items[0]?.order ?? 0));
  return isBefore ? { before: rest, after: 0 } : { before: 0, after: newer ? rest : 0 };
};

export class News {
  #known: ReadonlyMap<string, TranscriptItem> | undefined;
  #part: LogPart = { items: [], more: false, newer: false, unread: 0 };
  #groups: readonly Group[] = [];
  /** By the id of the item below the line. */
  lines: ReadonlyMap<string, Line> = new Map();
  /** Ids of the items that came at the end while the reader was there. They move in. */
  fresh: ReadonlySet<string> = new Set();
  /** Of the last update. */
  announced: Announcement = SILENCE;

  /** Another log is shown from now on. */
  reset(): void {
    this.#known = undefined;
    this.#groups = [];
    this.lines = new Map();
    this.fresh = new Set();
    this.announced = SILENCE;
  }

  /** Call with each change of the loaded part. `reading`: the reader is at the newest item, and looks at the page. */
  take(part: LogPart, reading: boolean): void {
    if (part.turn !== this.#part.turn) this.reset();
    const [before, known] = [this.#part, this.#known];
    this.#part = part;
    this.#known = new Map(part.items.map((item) => [item.id, item]));
    const added = known === undefined ? [] : this.#added(before, known);
    const arrived = [...added, ...(part.outside ?? [])].filter(({ unread }) => unread);
    const wrote = added.some(({ mine }) => mine);
    if (known !== undefined) this.#announce(arrived, known);
    if (added.length > 0) {
      const last = part.items.findLastIndex(({ id }) => known?.has(id));
      const atEnd = added.filter((item) => part.items.indexOf(item) > last);
      this.fresh = new Set(reading || arrived.length === 0 ? atEnd.map(({ id }) => id) : []);
    }
    if (arrived.length > 0 || wrote) this.#groups = this.#groups.filter((group) => this.#hasUnread(group));
    this.#draw(reading ? new Set(arrived.map(({ id }) => id)) : new Set());
  }

  /** New texts above the view, given where a loaded row is: -1 above it, 0 in it, 1 below it. */
  offView(side: -1 | 1, sideOf: (id: string) => number): OffView {
    const { before, after } = notLoaded(this.#part);
    const beyond = side < 0 ? before : after;
    const { items } = this.#part;
    const runs = runsOf(items);
    const there = runs.flat().filter(({ id }) => sideOf(id) === side);
    const starts = runs.flatMap(([first]) => (first !== undefined && there.includes(first) ? [first] : []));
    const nearest = side < 0 ? starts.at(-1) : there[0];
    // The run may begin before what is loaded.
    const isCut = side < 0 && beyond > 0 && nearest === items.find(isText);
    return {
      count: there.length + beyond,
      late: beyond === 0 && there.every(isLate),
      id: isCut ? undefined : nearest?.id,
    };
  }

  /** Items that were not there before, without those that came by loading more of the log. */
  #added(before: LogPart, known: ReadonlyMap<string, TranscriptItem>): readonly TextItem[] {
    const { items } = this.#part;
    const first = items.findIndex(({ id }) => known.has(id));
    const last = items.findLastIndex(({ id }) => known.has(id));
    if (first < 0 && known.size > 0) return [];
    return items.filter(
      (item, i): item is TextItem =>
        isText(item) && !known.has(item.id) && (i > first || !before.more) && (i < last || !before.newer),
    );
  }

  #announce(arrived: readonly TextItem[], known: ReadonlyMap<string, TranscriptItem>): void {
    const failed = this.#part.items.filter((item): item is TextItem => {
      const old = known.get(item.id);
      return isText(item) && item.status === 'not-sent' && old?.kind === 'text' && old.status !== 'not-sent';
    });
    if (arrived.length + failed.length > 0) this.announced = { arrived, failed };
  }

  #hasUnread({ ids }: Group): boolean {
    return [...ids].some((id) => {
      const item = this.#known?.get(id);
      return item?.kind === 'text' && item.unread;
    });
  }

  /** `seen`: texts that arrived before the reader's eyes, and need no line at the end of the log. */
  #draw(seen: ReadonlySet<string>): void {
    const { items, newer } = this.#part;
    const { before, after } = notLoaded(this.#part);
    const texts = items.filter(isText);
    const last = texts.at(-1);
    for (const run of runsOf(items)) {
      const ids = new Set(run.map(({ id }) => id));
      const joined = this.#groups.filter((group) => run.some(({ id }) => group.ids.has(id)));
      const isSeen = run.at(-1) === last && run.every(({ id }) => seen.has(id));
      if (joined.length === 0 && isSeen) continue;
      // Where the run may begin before the loaded part, its first text is not known.
      const firsts = joined.map(({ first }) => first);
      const gone = firsts.find((id) => id !== undefined && this.#known?.has(id) !== true);
      const there = texts.find(({ id }) => ids.has(id) || firsts.includes(id));
      const first = before > 0 && there === texts[0] ? undefined : (gone ?? there?.id);
      const group = { first, ids: new Set([...joined.flatMap((one) => [...one.ids]), ...ids]) };
      this.#groups = [...this.#groups.filter((one) => !joined.includes(one)), group];
    }
    const lines = this.#groups.flatMap(({ first, ids }): readonly (readonly [string, Line])[] => {
      const of = texts.filter(({ id }) => ids.has(id));
      if (first === undefined || of.length === 0) return [];
      const goesOn = newer && of.at(-1) === last;
      return [[first, { count: ids.size + (goesOn ? after : 0), late: of.every(isLate) && !goesOn }]];
    });
    this.lines = new Map(lines);
  }
}

/** What to read aloud: each text, or how many they are. */
export const readAloud = ({ arrived }: Announcement): readonly TextItem[] | number =>
  arrived.length > MOST_READ_ALOUD ? arrived.length : arrived;
