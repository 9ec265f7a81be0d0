import { build } from './build.mjs';
import { install } from './install.mjs';
import { endWithParent } from './parent.mjs';
import { inTurn } from './turn.mjs';

/** Prepares the project to run: installs the dependencies of the lock file and builds. Fast when nothing has changed. */
export const prepare = () => {
  endWithParent();
  return inTurn(async () => {
    await install();
    await build();
  });
};
