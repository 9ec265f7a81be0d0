export * from './values';
export * from './words';
