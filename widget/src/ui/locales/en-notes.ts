/** What stands between messages and below them, in English. */
import type { NoteItem, VerifiedMark } from '@cipherchat/core/view';
import { plural } from './en-counts.ts';
import type { NoteWords } from './rare-words.ts';

const added = (count: number, name: string): string => {
  const [them, they] = count === 1 ? ['it', 'it'] : ['them', 'they'];
  const devices = `${name} added ${plural(count, 'device', 'devices')}`;
  return `${devices}. The inbox that you verified confirmed ${them}, so ${name} stays verified. From now on ${they} can read what you write`;
};

const verified = (mark: VerifiedMark | undefined, name: string): string => {
  if (mark === undefined) return `${name} is no longer verified`;
  return mark === 'verified' ? `You verified ${name}` : `You compared numbers with ${name} on another device`;
};

type Leaving = Extract<NoteItem['note'], { readonly kind: 'farewell' | 'ended' | 'deleted-here' }>;

const isLeaving = (what: NoteItem['note']): what is Leaving =>
  what.kind === 'farewell' || what.kind === 'ended' || what.kind === 'deleted-here';

const leaving = (what: Leaving, name: string): string => {
  const left = `${name} left this chat`;
  if (what.kind === 'deleted-here') return 'You deleted this chat on this device';
  if (what.kind === 'farewell') return what.wish === 2 ? `${name} asks you to delete this chat` : left;
  if (what.reason === 3)
    return `${name} gave this address up, because someone else has its keys. Do not trust what came lately`;
  return what.reason === 2 ? `${name} goes on in another browser` : left;
};

export const note: NoteWords['note'] = (what, name, day) => {
  if (isLeaving(what)) return leaving(what, name);
  switch (what.kind) {
    case 'gap':
      return `${plural(what.missing, 'message is', 'messages are')} missing here`;
    case 'conflict':
      return 'Two different messages claim this place. Both are shown';
    case 'newer-version':
      return 'This message needs a newer version of the chat';
    case 'unopened':
      return `${plural(what.count, 'message', 'messages')} could not be opened. If something is missing, ask ${name} to send it again`;
    case 'held':
      return `${plural(what.count, 'message waits', 'messages wait')} until it is known who sent ${what.count === 1 ? 'it' : 'them'}`;
    case 'renewed':
      return 'The secure session was reset';
    case 'renewed-often':
      return 'The secure session was reset several times today. If neither of you changed devices, ask each other why';
    case 'not-confirmed-since':
      return `Not confirmed since ${day(what.since)}`;
    case 'devices-changed':
      return `${name} uses other devices now`;
    case 'own-devices-changed':
      return 'The list of your own devices was changed elsewhere. If that was not you, stop using this address';
    case 'device-added':
      return added(what.count, name);
    case 'verification':
      return verified(what.mark, name);
    case 'name':
      return `Now called ${what.name}. The name is not checked`;
  }
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'From a device that was reported lost. It may not be from them.',
  fork: 'Not confirmed: there are two device lists.',
};

export { fileWords as files } from './en-files.ts';
export { message } from './en-message.ts';
