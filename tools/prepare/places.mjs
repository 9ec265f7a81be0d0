import { resolve } from 'node:path';
import { fileURLToPath, URL } from 'node:url';

/** The project's root folder, independent of the current directory. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A path inside the project. */
export const inProject = (...parts) => resolve(ROOT, ...parts);
