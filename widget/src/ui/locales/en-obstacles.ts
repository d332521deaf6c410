/** What keeps messages from being sent, in English. */
import type { ObstacleWords } from './rare-words.ts';

const LEFT = 'Nothing can be sent any more, and no answer will come. What was written stays here until you delete it.';
const NO_ROOM = [
  'This browser has no room left.',
  'Your text stays in the box below. Free some space, then send it again.',
] as const;
const NO_STORE = [
  'The chat server cannot store messages right now.',
  'Yours wait on this device and are sent as soon as it can.',
] as const;
const KEYS_MISSING =
  'The chat server lacks their newest keys. Your messages stay on this device and are sent as soon as their device has been online.';

export const obstacle: ObstacleWords = (kind, name, when) => {
  switch (kind) {
    case 'other-keys':
      return [
        `This may not be ${name}`,
        'The chat server’s answer does not match the address in this page. We stopped before anything left this device.',
      ];
    case 'fork':
      return [
        `This may not be ${name}`,
        'The chat server gave two different answers about who they are. We stopped before anything left this device.',
      ];
    case 'rollback':
      return [
        `This may not be ${name}`,
        'The chat server gave an answer that is older than one we already have. We stopped before anything left this device.',
      ];
    case 'server-behind':
      return [`${name} cannot be reached right now.`, KEYS_MISSING];
    case 'list-missing':
      return [
        `${name} may have changed devices.`,
        'A message from them names devices that the chat server does not know. Retry sends your message to the devices we know.',
      ];
    case 'away-too-long':
      return [
        `${name} has been away.`,
        'They have not opened their inbox for more than 45 days. Until they do, we cannot be sure that a message would reach only them.',
      ];
    case 'unknown-address':
      return [
        `${name} cannot be found.`,
        'The chat server does not know the address in this page. Please tell the people who run this site.',
      ];
    case 'gone':
      return [`${name} left this chat.`, LEFT];
    case 'limited':
      return ['Many messages in a short time.', `They wait here and are sent from ${when} on.`];
    case 'mailbox-full':
      return [`${name}’s mailbox is full.`, 'Your messages wait here and are sent when there is room.'];
    case 'server-storage':
      return NO_STORE;
    case 'refused':
      return ['The chat server refused a message.', 'It is kept on this device. Press Retry to send it again.'];
    case 'storage':
      return NO_ROOM;
  }
};
