/** Every state on a narrow phone and on a desktop; any two of width, theme and direction meet. */
import { ONE_WAY, testWithoutBarriers, THE_OTHER } from './support/without-barriers.ts';

testWithoutBarriers([
  [320, 640, ONE_WAY],
  [1280, 800, THE_OTHER],
]);
