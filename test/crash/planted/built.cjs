// Files of the build, the same modules as the program that is started with a planted fault.
const { join } = require('node:path');

/** A module of the build. */
const built = (path) => require(join(__dirname, '../../../dist', path));
/** A lib of the build. */
exports.lib = (name) => built(`libs/${name}/src/index.js`);
exports.built = built;
