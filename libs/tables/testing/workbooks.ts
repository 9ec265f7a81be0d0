import { strToU8, zipSync } from 'fflate';

/** A workbook of one sheet whose XML is given. */
export const handmade = (rows: string, { styles = '', texts = '', properties = '', more = '' } = {}): Uint8Array =>
  zipSync({
    'xl/worksheets/one.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r">${properties}<sheets><sheet name="一" sheetId="1" r:id="a"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/one.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${texts}</sst>`),
  });
