/** What a screen reader is told of a log. */
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readAloud, type Announcement } from '@cipherchat/core/view';
import type { Strings } from '../locales/en.ts';

/** A text of its own for each: what is said twice is read aloud twice. `name`: of the other side. */
export const announcement = (announced: Announcement, strings: Strings, name: string): unknown => {
  const arrived = readAloud(announced);
  return [
    typeof arrived === 'number'
      ? `${name}: ${strings.newMessages(arrived)} `
      : repeat(
          arrived,
          ({ id }) => id,
          ({ text }) => html`${name}: ${text} `,
        ),
    repeat(
      announced.failed,
      ({ id }) => id,
      ({ text }) => html`${strings.status['not-sent']}: ${text} `,
    ),
  ];
};
