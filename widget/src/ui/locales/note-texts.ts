/** What stands between messages: which text belongs to which note. The texts are those of a language. */
import type { NoteItem, VerifiedMark } from '@cipherchat/core/view';
import { hoursText, type HoursTexts } from './hours-text.ts';
import type { NoteWords } from './rare-words.ts';

/** `name` is the other side. A count is 1 or more. */
export type NoteTexts = {
  /** Messages are missing. */
  readonly gap: (count: number) => string;
  readonly conflict: string;
  readonly newerVersion: string;
  readonly unopened: (count: number, name: string) => string;
  /** Messages wait until their sender is known. */
  readonly held: (count: number) => string;
  readonly renewed: string;
  readonly renewedOften: string;
  /** `day`: as in "2 June". */
  readonly notConfirmedSince: (day: string) => string;
  readonly devicesChanged: (name: string) => string;
  readonly ownDevicesChanged: string;
  /** The person added devices, and is still verified. */
  readonly deviceAdded: (count: number, name: string) => string;
  readonly verified: (name: string) => string;
  /** The reader compared the numbers on another device. */
  readonly comparedElsewhere: (name: string) => string;
  readonly notVerified: (name: string) => string;
  /** Here `name` is the new one. */
  readonly renamed: (name: string) => string;
  readonly left: (name: string) => string;
  readonly asksToDelete: (name: string) => string;
  readonly movedOn: (name: string) => string;
  /** The person gave the address up, because someone else has its keys. */
  readonly gaveUp: (name: string) => string;
  readonly deletedHere: string;
  /** When the person answers. */
  readonly hours: HoursTexts;
};

const verified = (texts: NoteTexts, mark: VerifiedMark | undefined, name: string): string => {
  if (mark === undefined) return texts.notVerified(name);
  return mark === 'verified' ? texts.verified(name) : texts.comparedElsewhere(name);
};

type Leaving = Extract<NoteItem['note'], { readonly kind: 'farewell' | 'ended' | 'deleted-here' }>;

const isLeaving = (what: NoteItem['note']): what is Leaving =>
  what.kind === 'farewell' || what.kind === 'ended' || what.kind === 'deleted-here';

const leaving = (texts: NoteTexts, what: Leaving, name: string): string => {
  if (what.kind === 'deleted-here') return texts.deletedHere;
  if (what.kind === 'farewell') return what.wish === 2 ? texts.asksToDelete(name) : texts.left(name);
  if (what.reason === 3) return texts.gaveUp(name);
  return what.reason === 2 ? texts.movedOn(name) : texts.left(name);
};

export const noteFrom =
  (texts: NoteTexts): NoteWords['note'] =>
  (what, name, day, now) => {
    if (isLeaving(what)) return leaving(texts, what, name);
    switch (what.kind) {
      case 'gap':
        return texts.gap(what.missing);
      case 'conflict':
        return texts.conflict;
      case 'newer-version':
        return texts.newerVersion;
      case 'unopened':
        return texts.unopened(what.count, name);
      case 'held':
        return texts.held(what.count);
      case 'renewed':
        return texts.renewed;
      case 'renewed-often':
        return texts.renewedOften;
      case 'not-confirmed-since':
        return texts.notConfirmedSince(day(what.since));
      case 'devices-changed':
        return texts.devicesChanged(name);
      case 'own-devices-changed':
        return texts.ownDevicesChanged;
      case 'device-added':
        return texts.deviceAdded(what.count, name);
      case 'verification':
        return verified(texts, what.mark, name);
      case 'availability':
        return hoursText(texts.hours, what, name, now);
      case 'name':
        return texts.renamed(what.name);
    }
  };
