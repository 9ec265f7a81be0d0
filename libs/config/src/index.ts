export { readSettings } from './read-settings';
export { SETTINGS, type Settings } from './settings';
export { UnsafeSetting } from './unsafe-setting';
