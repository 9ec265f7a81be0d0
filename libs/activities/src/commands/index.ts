export { CancelActivity } from './cancel-activity';
export { HoldActivity } from './hold-activity';
export { PrintMaterial } from './print-material';
export { SetAttendance } from './set-attendance';
export { VoidActivity } from './void-activity';
export { VoidPrint } from './void-print';
