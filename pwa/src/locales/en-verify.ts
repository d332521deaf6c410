/** The words of comparing safety numbers with a contact. `who`: the contact's name, or `visitor`. */

export const verify = {
  /** Stands in the sentences for a contact without a name. */
  visitor: 'this visitor',
  heading: (who: string): string => `Is it really ${who}?`,
  close: 'Close',
  how: 'How',
  numbers: 'Read numbers',
  picture: 'Show picture',
  scan: 'Scan',
  loading: 'Reading the safety number',
  none: 'There is no safety number yet. It appears once their first message has been checked.',
  numbersLead: (who: string): string =>
    `Call ${who} or meet in person, and read the number to each other. In the chat, it is behind the line “Only you and … can read this”.`,
  number: 'Safety number',
  differ: 'They differ',
  same: 'They are the same',
  calm: 'For most questions this isn’t needed. It is for the day when it matters.',
  pictureLead: (who: string): string =>
    `Let ${who} scan this picture, in person or in a video call. Then scan theirs, so that you know it too.`,
  pictureLabel: 'Picture of the safety number',
  scanLead: (who: string): string =>
    `Scan the picture that ${who} shows. In an inbox it is behind “Show picture”, in the chat next to the number.`,
  camera: 'Camera picture',
  cameraHint: 'The camera picture stays in this tab.',
  noCamera: 'The camera cannot be used here. Allow it in your browser, or read the numbers to each other.',
  noPicture: 'That is not the picture of a safety number. Hold the other picture in front of the camera.',
  ownPicture: 'That is your own picture. Scan the one on the other screen.',
  verified: (who: string): string => `${who} is verified`,
  visitorVerified: 'This visitor is verified',
  verifiedLead: 'You both see the same number, so no one is in between. Your other devices are told.',
  differHeading: 'The numbers differ',
  differLead: (who: string): string =>
    `Someone may be in between, or this is the number of another conversation. Don’t write anything here that matters. Ask ${who} on another channel, and compare again.`,
  again: 'Compare again',
  notSaved: 'This browser could not store that. Free some space, then try again.',

  /** Next to the name. */
  mark: 'Verified',
  weakMark: 'Compared on another device',
  here: (when: string): string => `You compared numbers on this device, ${when}.`,
  there: (device: string | undefined, when: string): string =>
    device === undefined
      ? `You compared numbers on another device, ${when}.`
      : `You compared numbers on ${device}, ${when}.`,
  comparedOn: (device: string | undefined): string =>
    device === undefined ? 'Compared on another device' : `Compared on ${device}`,
  /** That device holds no account key. */
  weakLead: 'That device cannot confirm it for the others.',
  confirmLead: 'That device cannot confirm it for the others. This one can, if it was you.',
  confirm: 'Confirm',
  undo: 'Undo',
  /** The row in the details that opens the dialog. */
  row: 'Safety number',
};
