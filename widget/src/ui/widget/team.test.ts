import { afterEach, expect, it } from 'vitest';
import { find, findAll, texts } from '../../../test/support/drawn.ts';
import { showState, WIDGET_STATES } from '../../../test/support/widget-states.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const stateOf = (name: string) => WIDGET_STATES.find((one) => one.name === name) ?? expect.fail(`no state ${name}`);

it('says who writes where more than one answers, on the side of the owner', async () => {
  await showState(stateOf('team'));
  await find('.writer');
  // Whoever has left the team is not taken for the owner.
  expect(texts('.writer bdi')).toEqual(['fred', 'Larch & Loam', 'Otto']);
  expect(findAll('.row.mine .writer')).toEqual([]);
  expect(texts('.seal')[0]).toContain('Larch & Loam, Otto');
});

it('names nobody over messages where the owner answers alone', async () => {
  await showState(stateOf('safety-number'));
  await find('.number');
  expect(texts('.after dt')).toEqual([]);
});

it('lists who can read behind the seal, also who has not written yet', async () => {
  await showState(stateOf('team-readers'));
  await find('.after');
  expect(texts('.after dt')).toEqual(['You', 'Larch & Loam', 'Otto', 'Answers for Larch & Loam']);
  expect(texts('.after dd')).toEqual(['Answers for Larch & Loam']);
});
