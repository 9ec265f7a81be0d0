export { beforeNotFormula, BYTE_ORDER_MARK, csvLine } from './csv-line';
export { dayOf, minuteOf, secondOf, timeOf } from './dates';
export {
  addressee,
  type Block,
  type Field,
  fields,
  heading,
  notice,
  type Paper,
  paragraph,
  signature,
  table,
} from './paper';
export { PRINTING, printPaper } from './print-paper';
export { csvOf, WRITING_CSV } from './tables/csv';
export type { Cell, Column, FileTable, TableFile } from './tables/table-file';
export { WRITING_XLSX, xlsxOf } from './tables/xlsx';
export { TaskAborted, taskOf } from './workers/task';
export { WorkerPool } from './workers/worker-pool';
export { typeface } from './typefaces';
