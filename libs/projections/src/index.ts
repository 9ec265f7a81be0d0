export { ViewsUnavailable } from './failures';
export { insertRows } from './insert-rows';
export * from './projections';
export * from './projections.module';
export { type Reaction, asView } from './reaction';
export { rowsOf } from './rows-of';
export * from './view';
export * from './view-reader';
export { lastViewPosition } from './checkpoint';
