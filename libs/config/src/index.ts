export { readSettings, SETTINGS, type Settings } from './settings';
export { UnsafeSetting } from './unsafe-setting';
