/** Counts nothing: for a server without `METRICS_PORT`. */
import type { Metrics } from './port.ts';

const nothing = (): void => undefined;

export const SILENT: Metrics = {
  isOn: false,
  answered: nothing,
  answeredHttp: nothing,
  admitted: nothing,
  opened: nothing,
  closed: nothing,
  relayed: nothing,
  delivered: nothing,
  storeAsked: nothing,
  storeSettled: nothing,
  refused: nothing,
  upgradeMissed: nothing,
  prekeysLow: nothing,
  swept: nothing,
  pushed: nothing,
  buildRequested: nothing,
};
