/** What is counted on this device. */
export const statistics = {
  heading: 'Statistics',
  /** Row of the settings that leads to the page. */
  rowHint: 'How many write, when, and how soon you answer',
  lead: 'Counted on this device, sent nowhere.',
  /** Name of the choice of the next three. */
  period: 'Period',
  days: '14 days',
  months: '3 months',
  all: 'All time',
  conversations: 'New conversations',
  /** Above a span such as "2 hours": half of the first answers took no longer. */
  half: 'Half answered within',
  messages: 'Messages from visitors',
  answerTime: 'Time to the first answer',
  /** The last of the groups of answer times, after "< 4 hours". */
  later: 'Later',
  /** Label of a bar: so many conversations. */
  notYet: 'No answer yet',
  byWeekday: 'Messages from visitors by weekday',
  byHour: 'Messages from visitors by hour',
  notCounted: 'Not counted: what was deleted, and what is not on this device. Hours and days are those of this device.',
  empty: 'No one has written in this time.',
  counting: 'Counting',
  failed: 'The messages could not be read. Reload to try again.',
};
