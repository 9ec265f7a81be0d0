export type { FieldOptions } from './field';
export * from './values';
export * from './words';
