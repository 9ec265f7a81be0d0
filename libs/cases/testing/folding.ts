// Exports for the specs of recorded histories.
export { caseStream } from '../src/domain/streams';
