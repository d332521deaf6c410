/** The words of two device lists of one contact. `who`: the contact's name, or a word for one without a name. */
const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${many}`;

export const fork = {
  heading: (who: string): string => `${who} has two device lists`,
  lead: (who: string): string =>
    `Both are signed with the same key and carry the same number. Either a restored copy ran ahead, or someone else acts as ${who}. CipherChat can’t tell which. ${who} can.`,
  stopped: (who: string): string => `Nothing is sent to ${who} for now.`,
  waiting: (count: number): string => `${plural(count, 'message waits', 'messages wait')} on this device.`,
  arrives: 'What arrives is shown.',
  steps: (who: string): readonly string[] => [
    `Call ${who} or meet. Don’t ask in this chat.`,
    `Ask which devices belong to ${who}, and whether a code was used to restore.`,
  ],
  lists: ['List A', 'List B'] as readonly [string, string],
  version: (version: number, day: string): string => `Version ${String(version)}, ${day}`,
  since: (day: string): string => `since ${day}`,
  inBoth: 'in both',
  onlyHere: 'only here',
  held: 'This is the list you have used until now.',
  other: 'The server hands out this one.',
  chosen: 'Chosen on one of your devices.',
  goOn: (list: string): string => `Go on with ${list}`,
  neither: 'Neither, decide later',
  neitherHint: 'Your other devices are told. You can change it as long as both lists are known here.',
  /** The user decided before, and the server keeps handing out the other list. */
  decided:
    'You chose list A, and the server goes with list B. So nothing is sent. Wait until the server has list A again, or choose again.',
  notSaved: 'This browser could not store that. Free some space, then try again.',
  open: 'Compare the two lists',
  /** Of the own account. */
  own: {
    heading: 'Your account has two device lists',
    lead: 'Both are signed with your key and carry the same number. Either a restored copy ran ahead, or someone else acts as you. CipherChat can’t tell which. You can.',
    stopped: 'Your other devices get nothing from this one for now.',
    arrives: 'Your contacts still get what you write here.',
    steps: [
      'Go on with the list in which you know every device.',
      'If you know neither of them, someone else has your key. Tell your contacts so, and not in this chat.',
    ] as readonly string[],
    decided: 'You have chosen. You can choose again as long as both lists are known here.',
  },
};
