/** What stands between messages, in English. */
import { plural } from './en-counts.ts';
import type { NoteWords } from './rare-words.ts';

export const note: NoteWords = (what, name, day) => {
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
    case 'verification':
      if (what.mark === undefined) return `${name} is no longer verified`;
      return what.mark === 'verified' ? `You verified ${name}` : `You compared numbers with ${name} on another device`;
    case 'name':
      return `Now called ${what.name}. The name is not checked`;
  }
};
