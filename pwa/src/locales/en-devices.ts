/** The words of the list of devices, of linking another one, and of a device that was removed. */
import type { DeviceKindName, LinkFailure } from '@cipherchat/core';

const kinds: Readonly<Record<DeviceKindName, string>> = { widget: 'Chat on a page', app: 'Inbox', bot: 'Program' };

/** What ended a link, on the device that grants. `not-authentic` and `wrong-digits` may be an attack. */
const grantFailures: Readonly<Record<Exclude<LinkFailure, 'cancelled'>, string>> = {
  'not-a-code': 'That is not the picture of a new CipherChat device. Scan the picture that the other device shows.',
  expired: 'The time is over. Begin again on both devices.',
  unreachable: 'There is no connection to the server. Nothing has changed. Try again when you are online.',
  limited: 'Too many tries in an hour. Nothing has changed. Try again later.',
  'wrong-digits': 'The digits do not match, so the device was not added. Begin again on both devices.',
  'not-authentic':
    'What arrived is not from the device that you see, so it was not added. Begin again on both devices.',
  full: 'You have 16 devices, which is the limit. Remove one, then add this one.',
  'no-account-key': 'This device cannot add others. Use the device that made the inbox.',
  occupied: 'That device has an inbox already.',
  unsupported: 'This server is too old to add devices. Ask the people who run it for an update.',
};

/** The same on the device that joins. */
const joinFailures: Readonly<Record<Exclude<LinkFailure, 'cancelled'>, string>> = {
  ...grantFailures,
  'not-a-code': 'This is not a code. It has eight letters and digits.',
  expired: 'The time is over, or this code is not known. Begin again on both devices.',
  'not-authentic': 'What arrived is not from the device that has the inbox, so nothing was joined. Begin again.',
  occupied: 'This browser has an inbox already.',
};

const messages = (done: number, total: number): string => {
  const number = new Intl.NumberFormat('en');
  return `${number.format(done)} of ${number.format(total)} ${total === 1 ? 'message' : 'messages'}`;
};

/** How the messages of before come from one device of the user to another that joined. */
const history = {
  /** Accessible name of the bar. */
  progress: 'History',
  coming: 'Your history is on its way',
  waiting: 'The rest of your history waits',
  /** `since`: the day of the oldest message that is here. */
  came: (done: number, total: number, since: string): string =>
    `${messages(done, total)}, newest first. Back to ${since}.`,
  /** Nothing is here yet. */
  none: (total: number): string => `${messages(0, total)}, newest first.`,
  waitingHint: 'The rest comes when your other device is online and its inbox is open.',
  incomplete: 'A part of your history did not come',
  incompleteHint: (done: number, total: number): string =>
    `${messages(done, total)} are here. The others stay on the device that had them.`,
  leaving: 'Your history goes to your new device',
  leavingHint: 'Keep this inbox open until it is done. It goes on where it stopped.',
  sent: (done: number, total: number): string => `${messages(done, total)} sent, newest first.`,
  counting: 'Counting the messages',
  refused: 'Your history stays on this device',
  refusedHint: 'This server does not take files. The new device gets what arrives from now on.',
};

export const devices = {
  heading: 'Devices',
  back: 'Back to settings',
  /** Row of the settings page. */
  row: 'Your devices',
  rowHint: 'Use this inbox on your phone and on other computers',
  kinds,
  here: 'here',
  since: (date: string): string => `Since ${date}`,
  canChange: 'Can add and remove devices',
  adding: 'Is being added. That needs a connection.',
  removing: 'Is being removed. That needs a connection.',
  hint: 'Everyone you write with sees how many devices you have. New messages reach all of them.',
  /** On a linked device. */
  onlyThere: 'To add or remove devices, open the inbox on the device that made it.',
  failed: 'Your devices could not be read on this device.',

  rename: (device: string): string => `Rename ${device}`,
  renameButton: 'Rename',
  name: 'Name',
  nameHint: 'Only you see this name, on this device.',
  nameTooLong: 'This name is too long. Shorten it, then try again.',
  notSaved: 'This browser could not store that. Free some space, then try again.',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',

  remove: (device: string): string => `Remove ${device}`,
  removeHeading: (device: string): string => `Remove ${device}?`,
  removeEffects: [
    'It gets no more messages and cannot send any.',
    'What it has already stays on it, until someone deletes it there.',
    'The people you write with see that your devices changed.',
  ],
  why: 'Why?',
  notUsed: 'I no longer use it',
  lost: 'It is lost or stolen',
  lostHint:
    'The list of your devices then says that someone else may have had its keys. The people you write with see a mark on what it sent since yesterday.',
  keep: 'Keep it',
  doRemove: 'Remove it',

  add: 'Add a device',
  /** Where there is no backup yet. */
  backupFirst: 'Make a recovery code first',
  backupFirstLead:
    'Only this device can add and remove others. If it is lost without a backup, the others lose your address after some weeks. A recovery code takes two minutes.',
  makeCode: 'Go to recovery',
  addAnyway: 'Add a device without a backup',
  addLead:
    'Open this inbox’s page on the other device and choose “I have an inbox on another device”. It shows a picture.',
  scan: 'Scan its picture',
  show: 'Show a code',
  how: 'How',
  camera: 'Camera picture',
  cameraHint: 'Hold the picture of the other device in the frame. The camera picture stays in this tab.',
  noCamera: 'The camera cannot be used here. Allow it in your browser, or show a code.',
  code: 'Code',
  codeSteps: (page: string): readonly string[] => [
    `On the other device, open ${page} and choose “I have an inbox on another device”.`,
    'Choose “Type a code” and enter these eight characters.',
    'It then shows six digits. Type them here.',
  ],
  codePicture: 'Or scan this picture with the camera of your phone. It opens the page with the code.',
  codePictureLabel: 'Picture that opens this inbox’s page with the code',
  connecting: 'Connecting',
  waiting: 'Waiting for the other device',
  digitsHeading: 'Type the six digits of the other device',
  digitsLead: 'Its screen shows six digits. If you see none there, cancel: something else answered.',
  digits: 'Six digits',
  consent: [
    'It can read and answer all conversations as you.',
    'It gets your history from this device, and the messages that arrive from now on.',
  ],
  refusal: 'It cannot add or remove devices.',
  allow: 'Allow',
  allowing: 'Adding the device',
  added: 'The device was let in. It asks before it joins.',
  again: 'Begin again',
  grantFailures,

  history,

  /** First run. */
  haveInbox: 'I have an inbox on another device',
  join: 'Use an inbox you have',
  joinSteps: [
    'On the device you have, open Settings, Devices, Add a device.',
    'Scan this picture there.',
    'Six digits appear here. Type them there.',
  ],
  picture: 'Picture to scan with your other device',
  typeCode: 'Type a code',
  typeCodeHint: 'Eight characters that your other device shows',
  showPicture: 'Show a picture',
  next: 'Continue',
  joinDigits: 'Type these digits on your other device',
  joinWaits: 'Waiting until you have typed them there',
  question: 'Is this your inbox?',
  questionLead: (devices: number): string => `${String(devices)} devices, this one included. Its address is:`,
  questionHint: 'Only join if it is yours. The owner of another inbox would read what you write here.',
  yes: 'Join',
  no: 'No',
  newInbox: 'Create a new inbox',
  joining: 'Joining',
  joinFailures,

  removed: 'This device was removed',
  removedLead: 'Another one of your devices removed it. It gets no more messages and cannot send any.',
  revokedLead: (since: string): string =>
    `Another one of your devices removed it and said that it was in other hands since ${since}. ` +
    'It gets no more messages and cannot send any.',
  removedWaiting: (count: number): string =>
    count === 1
      ? '1 message was not sent. It is still here.'
      : `${String(count)} messages were not sent. They are still here.`,
  removedChoice: 'You can keep what is here and read it, or delete all of it on this device.',
  keepReading: 'Keep, read only',
  wipe: 'Delete it all here',
  wipeHeading: 'Delete everything on this device?',
  wipeLead: 'Keys and messages on this device are gone then. Your other devices keep theirs.',
  wipeFailed: 'The browser did not delete everything. Close other tabs of this inbox, then try again.',
  unexpected:
    'If you did not expect this, look at your other devices: someone who has one of them may have done it. ' +
    'Tell the people you write with another way.',
  readOnly: 'This device was removed. You can read what is here.',
};
