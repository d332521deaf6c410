/** The states of the page of the opening hours. */
import type { InboxApp } from '../../src/shell/inbox-app.ts';
import { FakeClient } from '@cipherchat/core/fakes';
import type { ShopHours } from '@cipherchat/core/view';
import { everybody } from './people.ts';

const told: ShopHours = {
  hours: [
    'Europe/Berlin',
    [
      [1, 540, 720],
      [1, 780, 1_080],
      [2, 540, 1_020],
      [6, 600, 1_440],
    ],
  ],
  awayText: `We are at the kiln. Write anyway, we answer in the morning. ${'Donaudampfschifffahrt'.repeat(8)}`,
  expectedMinutes: 45,
};

const withHours = (): FakeClient => {
  const client = new FakeClient(everybody);
  client.hours.hours = told;
  return client;
};

const path = '/settings/hours';

const save = (app: InboxApp): void =>
  app.shadowRoot?.querySelector('inbox-hours')?.shadowRoot?.querySelector<HTMLElement>('form > .button')?.click();

export const hoursStates = {
  'opening hours': { path, client: withHours },
  'opening hours, never told': { path, client: () => new FakeClient(everybody) },
  'opening hours, saved': { path, client: withHours, then: save },
  'opening hours, a day that ends before it begins': {
    path,
    client: () => {
      const client = withHours();
      client.hours.hours = { ...told, awayText: 'مغلق اليوم' };
      return client;
    },
    then: async (app: InboxApp) => {
      const page = app.shadowRoot?.querySelector('inbox-hours');
      const field = page?.shadowRoot?.querySelector<HTMLInputElement>('input[type="time"]');
      if (field) field.value = '23:00';
      field?.dispatchEvent(new Event('change'));
      await page?.updateComplete;
      save(app);
    },
  },
};
