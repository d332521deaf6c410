/** When the owner answers, and what visitors read of it. */
export const hours = {
  heading: 'Opening hours',
  /** Row of the settings that leads to the page. */
  rowHint: 'When you answer, and what visitors read while you are away',
  lead: 'Visitors read this in the chat after they write, in their own language and time zone. All of your devices have it.',
  tell: 'Show visitors your opening hours',
  /** Accessible names of the two time fields of a day. */
  from: (day: string): string => `${day}, from`,
  /** Between the two time fields of a day. */
  until: 'to',
  to: (day: string): string => `${day}, to`,
  closed: 'Closed',
  /** Accessible names of buttons. */
  addTime: (day: string): string => `Add another time on ${day}`,
  removeTime: (day: string): string => `Remove the other time on ${day}`,
  timeZone: 'Time zone',
  /** Above a choice of spans such as "2 hours". */
  answer: 'Usual time until an answer',
  notStated: 'Not stated',
  awayText: 'Away text',
  awayHint: 'Shown while you are closed or no one is there. Visitors read it as you write it.',
  shown: 'What a visitor reads',
  now: 'Now',
  whenOpen: 'While you are open',
  whenClosed: 'While you are closed',
  nothing: 'Nothing',
  saved: 'Saved. Visitors are told when they write the next time.',
  wrongDay: (day: string): string =>
    `On ${day} the end is not after the beginning. Change it, then save again. A time past midnight is two: until 0:00, and from 0:00 on the next day.`,
  textTooLong: 'The away text is too long. Shorten it, then save again.',
  failed: 'The opening hours could not be read. Reload to try again.',
};
