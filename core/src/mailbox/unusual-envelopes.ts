/** See `unusual.ts`. */
export { placeContent } from '../contents/content-gaps.ts';
export { addressInTeam } from './address-in-team.ts';
export { tellDelivered } from '../outbox/delivered-receipts.ts';
export { hold, release } from './hold-envelope.ts';
export { judgeOtherViews } from './list-claims.ts';
export { refuse } from './refuse-envelope.ts';
export { showConflict, showGaps } from './show-gaps.ts';
