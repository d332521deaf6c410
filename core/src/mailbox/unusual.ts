/**
 * What few envelopes need: those that cannot be opened or are held, contents that do not follow the one before, claims
 * about lists, contents for a team.
 */
import { partOfCommit } from './part-of-commit.ts';

export const { get: unusual, run: withUnusual } = partOfCommit(() => import('./unusual-envelopes.ts'));
