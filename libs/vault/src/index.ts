export * from './failures';
export { checkIdNumber, normaliseIdNumber } from './id-number';
export { type AgeBand, maskBirthDate } from './masks/birth-date';
export { maskName } from './masks/name';
export { maskIdNumber, maskPhone } from './masks/numbers';
export { maskAddress, maskSchool, type SchoolStage } from './masks/place';
export * from './port';
export { type RepeatableCall, scopeOperation } from './repeatable-call';
