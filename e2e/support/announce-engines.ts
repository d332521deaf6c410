/** Before the first story: which engines they run in. */
import { announceEngines } from '../../scripts/engines.ts';

export const setup = async (): Promise<void> => {
  await announceEngines();
};
