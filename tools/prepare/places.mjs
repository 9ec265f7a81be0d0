import { resolve } from 'node:path';
import { fileURLToPath, URL } from 'node:url';

/** The project's own folder, wherever the command was called from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A path inside the project. */
export const inProject = (...parts) => resolve(ROOT, ...parts);
