// `npm run ops -- <command>`: installs and builds what is missing or stale, then runs the operations command line.
import './prepare/node-version.mjs';
import { play } from './prepare/play.mjs';
import { prepare } from './prepare/prepare.mjs';

await prepare();
await play('ops');
