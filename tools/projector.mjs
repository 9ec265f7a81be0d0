// `npm run projector`: installs and builds what is missing or stale, then runs the views and reactions without HTTP.
import './prepare/node-version.mjs';
import { play } from './prepare/play.mjs';
import { prepare } from './prepare/prepare.mjs';

await prepare();
await play('projector');
