/**
 * Type 24: settings that a team shares (PROTOCOL 21). Reserved. In the team room alone; with any other `to` it is
 * dropped.
 */
import { mapOf, required } from '../forms/form.ts';
import { entriesOf, type Entry } from '../forms/registers.ts';
import { TEAM_SETTING_FIELDS } from '../forms/setting-fields.ts';
import { reservedKind, TEAM_ROOM } from '../kind.ts';

export type TeamSettings = { /** 1 to 64 are written. */ readonly entries: readonly Entry[] };

export const teamSettingsBody = mapOf<TeamSettings>({ entries: required(1, entriesOf(TEAM_SETTING_FIELDS, 64)) });

export const teamSettings = reservedKind({
  number: 24,
  ordered: true,
  to: TEAM_ROOM,
  outbox: 'keep-numbered',
});
