/** Devices that sent the team's own contents past the team, on the page of the team. */
import type { TeamFault } from '@cipherchat/core';
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';

/** How much of an address or of the id of a device tells two apart. */
const SHORT = 4;

/** A stranger may call itself like a colleague, so it is shown by its address alone. */
export const shownFaults = (
  { lang, teamwork }: Strings,
  faults: readonly TeamFault[],
  nameOf: (account: string) => string,
): readonly TemplateResult[] =>
  faults.map(({ account, device, at, isOutsider }) => {
    const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(at);
    const text = isOutsider
      ? teamwork.faultOutside(account, day)
      : teamwork.fault(nameOf(account), device.slice(0, SHORT), day);
    return html`<p class="problem fault" role="alert">${text}</p>`;
  });
