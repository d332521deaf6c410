/** `npm run build`: builds what is missing or older than its sources. */
import { buildMissing } from './build-missing.ts';

const built = buildMissing(console.log);
console.log(built.length === 0 ? 'Everything is built.' : `Built: ${built.join(', ')}.`);
