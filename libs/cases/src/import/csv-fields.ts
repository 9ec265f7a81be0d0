/** The fields of one CSV record (RFC 4180); `undefined` if a quote is unclosed or not followed by a comma or the end. */
export const csvFields = (record: string): string[] | undefined => {
  const fields: string[] = [];
  for (let at = 0; ; at += 1) {
    if (record[at] === '"') {
      const field = quotedField(record, at);
      if (!field || (field.end < record.length && record[field.end] !== ',')) return undefined;
      fields.push(field.value);
      at = field.end;
    } else {
      const comma = record.indexOf(',', at);
      const end = comma < 0 ? record.length : comma;
      fields.push(record.slice(at, end));
      at = end;
    }
    if (at >= record.length) return fields;
  }
};

/** A quoted field, and the index after its closing quote. A doubled quote is an escaped quote. */
const quotedField = (record: string, at: number): { value: string; end: number } | undefined => {
  const parts: string[] = [];
  for (let from = at + 1; ;) {
    const quote = record.indexOf('"', from);
    if (quote < 0) return undefined;
    parts.push(record.slice(from, quote));
    if (record[quote + 1] !== '"') return { value: parts.join(''), end: quote + 1 };
    parts.push('"');
    from = quote + 2;
  }
};
