// What the recorded histories are held against.
export { caseStream } from '../src/domain/streams';
