// `npm run ready`: installs and builds what is missing or stale, and exits.
import './prepare/node-version.mjs';
import { prepare } from './prepare/prepare.mjs';

await prepare();
