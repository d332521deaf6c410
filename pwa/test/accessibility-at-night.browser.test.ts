/** What `accessibility.browser.test.ts` leaves out: the tablet, and every theme in every direction. */
import { ONE_WAY, testWithoutBarriers, THE_OTHER } from './support/without-barriers.ts';

testWithoutBarriers([
  [320, 640, THE_OTHER],
  [768, 1024, [...ONE_WAY, ...THE_OTHER]],
  [1280, 800, ONE_WAY],
]);
