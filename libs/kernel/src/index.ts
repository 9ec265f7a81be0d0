export * from './event';
export * from './ids';
export * from './instant';
export * from './label';
export * from './late-entry';
export * from './officer';
export * from './refusal';
export * from './sealed';
