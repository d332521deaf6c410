/** The stand-in for MongoDB, built once from the sources next to this file. */
import { fileURLToPath } from 'node:url';
import { buildGoProgram } from '../../../scripts/go-program.ts';

const SOURCES = fileURLToPath(new URL('ferretdb/', import.meta.url));
const BUILD_WITHIN_MS = 20 * 60_000;

/** The path of the program; undefined where there is no Go to build it with. Throws what the compiler says. */
export const buildFerretdb = (): Promise<string | undefined> => buildGoProgram('ferretdb', SOURCES, BUILD_WITHIN_MS);
