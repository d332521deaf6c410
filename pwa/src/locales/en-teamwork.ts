/** What colleagues say and keep among themselves about a conversation. No visitor sees any of it. */
export const teamwork = {
  /** Accessible name of the switch at the message box. */
  write: 'Reply or note',
  reply: 'Reply',
  note: 'Note',
  onlyTeam: 'Only your team sees this',
  /** Over the box. `name` is the visitor. */
  hint: (name: string): string => `Only your team sees this. It never goes to ${name}.`,
  hintVisitor: 'Only your team sees this. It never goes to the visitor.',
  placeholder: 'Write a note to your team',
  save: 'Save note',
  sending: 'Waits to be sent',
  notSent: 'Not sent',
  notInTeam: 'You are not in this team any longer',
  aboutColleague: 'It is about somebody who is in the team now',
  refused: 'The server did not take it',
  /** Its author has another list of the team. */
  unconfirmed: 'It could not be checked who was in the team when this was written',
  retry: 'Retry',
  /** On the page of the team. `device`: the first four of its id. `day`: as in "2 June 2026". */
  fault: (name: string, device: string, day: string): string =>
    `A device of ${name} (${device}) sent something meant for the team past the team, last on ${day}. It was thrown away. Ask ${name} to update the inbox on that device.`,
  /** Of an account that was never in the team: what it calls itself says nothing. */
  faultOutside: (address: string, day: string): string =>
    `${address}, which is not in your team, sent something that only a team sends, last on ${day}. It was thrown away. Nothing of yours went there.`,
  you: 'You',
  /** Accessible name of the three filters: mine, unassigned, all. */
  whose: 'Whose conversations',
  mine: 'Mine',
  unassigned: 'Unassigned',
  all: 'All',
  noneMine: 'No conversation is assigned to you.',
  noneUnassigned: 'Every conversation is assigned to someone.',
  assign: 'Assign',
  assignedTo: (name: string): string => `Assigned to ${name}`,
  assignedToYou: 'Assigned to you',
  nobody: 'Nobody',
  takeOver: 'Take over',
  /** The name of the user on the list of those to whom a conversation can be assigned. */
  youNamed: (name: string): string => `${name} (you)`,
  /** Lines in the log. `by`: who did it. */
  tookOver: (name: string): string => `${name} took this over`,
  gaveTo: (by: string, name: string): string => `${by} assigned this to ${name}`,
  gaveUp: (by: string): string => `${by} assigned this to nobody`,
};
