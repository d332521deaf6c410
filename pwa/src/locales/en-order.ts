/** Keeping order: closing, snoozing and filtering conversations. */
export const order = {
  close: 'Close',
  reopen: 'Reopen',
  /** Accessible name of the menu of a conversation. */
  more: 'More',
  snooze: 'Snooze',
  /** In the menu, below “Snooze”. */
  snoozeUntil: {
    afternoon: 'This afternoon',
    tomorrow: 'Tomorrow',
    monday: 'Next Monday',
    'they-write': 'Until they write',
  },
  /** Below these: the user picks day and hour. */
  ownTime: 'Choose a time…',
  ownTimeHeading: 'Snooze until',
  ownTimeIsPast: 'Choose a time that is still to come.',
  wake: 'End the snooze',
  markUnread: 'Mark as unread',
  markRead: 'Mark as read',
  failed: 'This browser could not store it.',
  /** In a row, for screen readers. `when`: a day or an hour. */
  snoozedUntil: (when: string): string => `snoozed until ${when}`,
  snoozedForNow: 'snoozed until they write',
  closed: 'closed',
  markedUnread: 'marked as unread',

  /** Button of the list that begins to select several conversations. */
  select: 'Select several',
  /** Heading of the list meanwhile. */
  selected: (many: number): string => `Selected: ${String(many)}`,
  selectAll: 'Select all',
  endSelect: 'Stop selecting',
  selectOne: (name: string): string => `Select ${name}`,

  filter: 'Filter',
  show: 'Show',
  kinds: { open: 'Open', snoozed: 'Snoozed', closed: 'Closed', blocked: 'Blocked' },
  only: 'Only',
  unread: 'Unread',
  tag: 'Tag',
  reset: 'Reset',
  /** Button that closes the filter. */
  done: 'Done',
  /** Below the heading of a list that is narrowed. */
  narrowed: (kind: string, unread: boolean, tag: string | undefined): string =>
    [kind, ...(unread ? ['unread only'] : []), ...(tag === undefined ? [] : [`tag “${tag}”`])].join(', '),
  endFilter: 'Show all open conversations',
  nothing: {
    open: 'No open conversation',
    snoozed: 'No snoozed conversation',
    closed: 'No closed conversation',
    blocked: 'No blocked conversation',
  },
  nothingNarrowed: 'No conversation that the filter lets through',
};
