/** What stands between messages and below them, in English. */
import { plural } from './en-counts.ts';
import { noteFrom, type NoteTexts } from './note-texts.ts';
import type { NoteWords } from './rare-words.ts';

const deviceAdded = (count: number, name: string): string => {
  const [them, they] = count === 1 ? ['it', 'it'] : ['them', 'they'];
  const devices = `${name} added ${plural(count, 'device', 'devices')}`;
  return `${devices}. The inbox that you verified confirmed ${them}, so ${name} stays verified. From now on ${they} can read what you write`;
};

const texts: NoteTexts = {
  gap: (count) => `${plural(count, 'message is', 'messages are')} missing here`,
  conflict: 'Two different messages claim this place. Both are shown',
  newerVersion: 'This message needs a newer version of the chat',
  unopened: (count, name) =>
    `${plural(count, 'message', 'messages')} could not be opened. If something is missing, ask ${name} to send it again`,
  held: (count) =>
    `${plural(count, 'message waits', 'messages wait')} until it is known who sent ${count === 1 ? 'it' : 'them'}`,
  renewed: 'The secure session was reset',
  renewedOften:
    'The secure session was reset several times today. If neither of you changed devices, ask each other why',
  notConfirmedSince: (day) => `Not confirmed since ${day}`,
  devicesChanged: (name) => `${name} uses other devices now`,
  ownDevicesChanged: 'The list of your own devices was changed elsewhere. If that was not you, stop using this address',
  deviceAdded,
  verified: (name) => `You verified ${name}`,
  comparedElsewhere: (name) => `You compared numbers with ${name} on another device`,
  notVerified: (name) => `${name} is no longer verified`,
  renamed: (name) => `Now called ${name}. The name is not checked`,
  left: (name) => `${name} left this chat`,
  asksToDelete: (name) => `${name} asks you to delete this chat`,
  movedOn: (name) => `${name} goes on in another browser`,
  gaveUp: (name) => `${name} gave this address up, because someone else has its keys. Do not trust what came lately`,
  deletedHere: 'You deleted this chat on this device',
  hours: {
    lang: 'en',
    open: (when) => `Open until ${when}`,
    closed: (name, when) => `${name} is closed. Open again: ${when}`,
    away: (name) => `${name} is away right now`,
    answers: (within) => `Usual time until an answer: ${within}`,
  },
};

export const note: NoteWords['note'] = noteFrom(texts);

export const doubts: NoteWords['doubts'] = {
  revoked: 'From a device that was reported lost. Someone else may have written it.',
  fork: 'Not confirmed: there are two device lists.',
};

export const jump = (count: number): string => (count === 0 ? 'Jump to latest' : `Jump to latest, ${count} new`);

export const jumpUp = (count: number, late: boolean): string =>
  late ? `Jump up, ${count} arrived late` : `Jump up, ${count} new`;

export { fileWords as files } from './en-files.ts';
export { message } from './en-message.ts';
