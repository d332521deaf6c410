/** The rarer causes of a lost or slow connection in English. */
import type { CauseWords } from './cause-words.ts';
import { waits } from './en-counts.ts';

export const cause: CauseWords = (kind, waiting, when) => {
  const here = waits(waiting);
  switch (kind) {
    case 'limited':
      return ['Too many requests in a short time.', `${here} The next try is at ${when}.`];
    case 'policy':
      return ['This page does not let the chat connect.', `Please tell the people who run this site. ${here}`];
    case 'intercepted':
      return [
        'Something else answers in place of the chat server.',
        `This network may ask you to sign in when you open another page. If it does not, the server is away for a while. ${here}`,
      ];
    case 'blocked':
      return ['This network blocks the chat.', `Try another network. ${here}`];
    case 'clock':
      return ['The clock of this device is wrong.', `Set it, then try again. ${here}`];
    case 'refused':
      return ['The chat server refuses this device.', `Reload the page to get the newest version. ${here}`];
    case 'uninvited':
      return [
        'This server takes new inboxes by invitation.',
        `Open the link of yours, or ask the people who run the server for one. ${here}`,
      ];
    case 'switched-off':
      return ['This account is switched off.', `Ask the people who run the server why. ${here}`];
    case 'storage':
      return ['The chat server cannot store messages right now.', here];
    case 'slower':
      return ['This network slows the chat down.', 'Messages still arrive, a few seconds later.'];
  }
};
