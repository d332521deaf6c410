/** Which view is shown, and its name. */
import type { ClientState } from '@cipherchat/core';
import type { Strings } from '../locales/index.ts';
import { nameInWords, type Named } from '../locales/name-in-words.ts';
import type { Route } from '../routing/route.ts';

/** A place of the inbox, or a view that replaces all of them. */
export type View = 'loading' | 'failure' | 'first-run' | 'removed' | 'locked' | Route['view'];

export const viewOf = (phase: ClientState['phase'], route: Route): View => {
  switch (phase) {
    case 'loading':
      return 'loading';
    case 'failed':
      return 'failure';
    case 'no-identity':
      return 'first-run';
    case 'ready':
      return route.view;
  }
};

/** For the title of the window and the heading of the page. `person` is the contact of the open conversation. */
export const placeName = (view: View, strings: Strings, person: Named | undefined): string => {
  switch (view) {
    case 'first-run':
      return strings.firstRun.heading;
    case 'settings':
      return strings.settings;
    case 'locked':
      return strings.lock.locked;
    case 'removed':
      return strings.devices.removed;
    case 'devices':
      return strings.devices.heading;
    case 'check':
    case 'replies':
    case 'looks':
    case 'team':
    case 'hours':
    case 'statistics':
    case 'address':
      return strings[view].heading;
    case 'conversation':
    case 'details':
      return nameInWords(person, strings.notifications);
    default:
      return strings.inbox;
  }
};
