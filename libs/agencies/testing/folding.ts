// What the recorded histories are held against.
export { agencyStream, areasStream, centerStream, officerStream } from '../src/domain/streams';
