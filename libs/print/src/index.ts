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
export { printPaper } from './print-paper';
export { typeface } from './typefaces';
