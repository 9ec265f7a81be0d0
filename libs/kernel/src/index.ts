export * from './event';
export * from './ids';
export * from './instant';
export * from './label';
export * from './officer';
export * from './refusal';
export * from './sealed';
