import { build } from './build.mjs';
import { install } from './install.mjs';
import { endWithParent } from './parent.mjs';
import { inTurn } from './turn.mjs';

/** Makes the project ready to run: dependencies as in the lock, and built. Quick when it already is. */
export const prepare = () => {
  endWithParent();
  return inTurn(async () => {
    await install();
    await build();
  });
};
