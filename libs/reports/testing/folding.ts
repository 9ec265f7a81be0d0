// What the recorded histories are held against.
export { reportStream } from '../src/domain/streams';
