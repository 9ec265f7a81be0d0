export { dayOf, minuteOf, secondOf, timeOf } from './dates';
export {
  addressee,
  type Block,
  type Field,
  fields,
  heading,
  type Imprint,
  notice,
  type Paper,
  paragraph,
  signature,
  table,
} from './paper';
export { printPaper } from './print-paper';
export { printable, typeface } from './typefaces';
