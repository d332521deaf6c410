/** When the owner answers: the page of the settings. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { closeInbox, openInbox } from './support/inbox-page.ts';

const open = async (): Promise<FakeClient> => {
  const client = new FakeClient([]);
  await openInbox('/settings/hours', client);
  return client;
};
const save = (): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

test('hours, time zone, answer time and away text are saved, and the preview follows', async () => {
  const client = await open();
  await expect.element(page.getByText('Nothing')).toBeVisible();
  await page.getByRole('switch', { name: 'Show visitors your opening hours' }).click();
  await page.getByRole('checkbox', { name: 'Saturday' }).click();
  await page.getByLabelText('Saturday, from').fill('10:00');
  await page.getByLabelText('Saturday, to').fill('00:00');
  await page.getByRole('button', { name: 'Add another time on Monday' }).click();
  await page.getByRole('checkbox', { name: 'Friday' }).click();
  await page.getByLabelText('Time zone').selectOptions('Asia/Tokyo');
  await page.getByLabelText('Usual time until an answer').selectOptions('2 hours');
  await page.getByLabelText('Away text').fill('At the kiln');
  await expect.element(page.getByText('At the kiln').last()).toBeVisible();
  await save();
  await expect.element(page.getByText('Saved. Visitors are told')).toBeVisible();
  expect(client.hours.hours).toEqual({
    hours: [
      'Asia/Tokyo',
      [
        [1, 540, 1_020],
        [1, 1_080, 1_260],
        [2, 540, 1_020],
        [3, 540, 1_020],
        [4, 540, 1_020],
        [6, 600, 1_440],
      ],
    ],
    awayText: 'At the kiln',
    expectedMinutes: 120,
  });
});

test('the page follows other devices, unless it has something that is not saved yet', async () => {
  const client = await open();
  const awayText = page.getByLabelText('Away text');
  await expect.element(awayText).toHaveValue('');
  await client.hours.save({ hours: undefined, awayText: 'At the fair', expectedMinutes: 60 });
  await expect.element(awayText).toHaveValue('At the fair');
  await expect.element(page.getByLabelText('Usual time until an answer')).toHaveValue('60');
  await awayText.fill('At the fair until Sunday');
  await client.hours.save({ hours: undefined, awayText: 'Back', expectedMinutes: 60 });
  await save();
  await expect.element(page.getByText('Saved. Visitors are told')).toBeVisible();
  expect(client.hours.hours.awayText).toBe('At the fair until Sunday');
  await client.hours.save({ hours: undefined, awayText: 'Back', expectedMinutes: 60 });
  await expect.element(awayText).toHaveValue('Back');
  await expect.element(page.getByText('Saved. Visitors are told')).not.toBeInTheDocument();
});

test('a day that ends before it begins, and a text that is too long, are not saved', async () => {
  const client = await open();
  await page.getByRole('switch', { name: 'Show visitors your opening hours' }).click();
  await page.getByLabelText('Tuesday, to').fill('08:00');
  await save();
  await expect.element(page.getByText('On Tuesday the end is not after the beginning')).toBeVisible();
  await page.getByLabelText('Tuesday, to').fill('18:00');
  await page.getByLabelText('Away text').fill('x'.repeat(1_025));
  await save();
  await expect.element(page.getByText('The away text is too long')).toBeVisible();
  expect(client.hours.hours.hours).toBeUndefined();
});

test('hours that are no longer told are deleted', async () => {
  const client = await open();
  client.hours.hours = { hours: ['UTC', [[1, 540, 600]]], awayText: 'x', expectedMinutes: 60 };
  await openInbox('/settings/hours', client);
  await page.getByRole('switch', { name: 'Show visitors your opening hours' }).click();
  await page.getByLabelText('Usual time until an answer').selectOptions('Not stated');
  await page.getByLabelText('Away text').fill('');
  await save();
  await expect.element(page.getByText('Saved. Visitors are told')).toBeVisible();
  expect(client.hours.hours).toEqual({ hours: undefined, awayText: '', expectedMinutes: undefined });
});
