export * from './failures';
export * from './operation';
export * from './port';
