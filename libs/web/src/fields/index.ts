export * from './values';
export * from './words';
export { field, type FieldOptions } from './field';
