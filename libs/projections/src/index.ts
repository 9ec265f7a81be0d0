export { ViewFault, ViewsUnavailable } from './failures';
export * from './projections';
export * from './projections.module';
export { rowsOf } from './rows-of';
export * from './view';
export * from './view-reader';
