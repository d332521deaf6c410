/** Version of the client. `version.test.ts` holds it against `core/package.json`. */
export const VERSION = '0.1.0';
