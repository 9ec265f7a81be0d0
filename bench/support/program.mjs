// The built program and its libs.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** The path of a file of the project. */
export const inProject = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A file of the build. Throws when `npm run ready` has not run. */
export const built = (path) => require(inProject(`dist/${path}`));

/** A lib of the build. */
export const lib = (name) => built(`libs/${name}/src/index.js`);

/** A package of the project. */
export const shared = (name) => require(name);
