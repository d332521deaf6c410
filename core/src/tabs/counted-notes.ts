/**
 * Notices that notes of other tabs did not arrive. Chromium drops what comes while a page stands still in a debugger.
 * Each tab numbers its notes. Following tabs ping every second and the leading one answers, so a gap shows soon.
 */
import type { Channel } from '../environment/port.ts';

/** `own`: name of this tab. Calls `missed` before the listeners get the first note after the gap. */
export const countedNotes = (channel: Channel, own: string, missed: () => void): Channel => {
  const heard = new Map<string, number>();
  let posted = 0;
  channel.listen(({ nth }) => {
    if (nth === undefined) return;
    const [tab, count] = nth;
    // A tab that is new to this one and is past its first note may have opened while this one stood still.
    const isNext = count === (heard.get(tab) ?? 0) + 1;
    heard.set(tab, count);
    if (!isNext) missed();
  });
  return { ...channel, post: (note) => channel.post({ ...note, nth: [own, (posted += 1)] }) };
};
