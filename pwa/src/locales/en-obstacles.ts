/** What keeps answers from being sent, in English. */
import type { ToldObstacle } from '@cipherchat/core';

/** Title and explanation of an obstacle that keeps answers from being sent. */
export const obstacle: Readonly<Record<ToldObstacle, (name: string, when: string) => readonly [string, string]>> = {
  'other-keys': (name) => [
    `This may not be ${name}`,
    'The server offered someone else under this address. We stopped before anything left this device.',
  ],
  fork: (name) => [
    `This may not be ${name}`,
    'The server gave two different answers about who they are. We stopped before anything left this device.',
  ],
  rollback: (name) => [
    `This may not be ${name}`,
    'The server gave an answer that is older than one we already have. We stopped before anything left this device.',
  ],
  'server-behind': (name) => [
    `${name} cannot be reached right now`,
    'The server lacks their newest keys. Your messages stay on this device and are sent as soon as their device has been online.',
  ],
  'list-missing': (name) => [
    `${name} may have changed devices`,
    'A message from them names devices that the server does not know. Retry sends your message to the devices we know.',
  ],
  'away-too-long': (name) => [
    `${name} has been away`,
    'They have not been back for more than 45 days. Your messages wait on this device until they return.',
  ],
  'unknown-address': (name) => [
    `${name} cannot be found`,
    'The server no longer knows this address. Your messages wait on this device.',
  ],
  gone: (name) => [
    `${name} left this chat`,
    'Nothing can be sent any more, and no answer will come. What was written stays here until you delete it.',
  ],
  limited: (_, when) => ['Many messages in a short time.', `They wait here and are sent from ${when} on.`],
  'mailbox-full': (name) => [`${name}’s mailbox is full.`, 'Your messages wait here and are sent when there is room.'],
  'server-storage': () => [
    'The chat server cannot store messages right now.',
    'Yours wait on this device and are sent as soon as it can.',
  ],
  refused: () => ['The chat server refused a message.', 'It is kept on this device. Press Retry to send it again.'],
  storage: () => [
    'This browser has no room left.',
    'Your text stays in the box below. Free some space, then send it again.',
  ],
};
