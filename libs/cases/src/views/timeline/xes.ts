import type { TimelinePlace } from './timeline-place';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <global scope="trace">
    <string key="concept:name" value="UNKNOWN"/>
  </global>
  <global scope="event">
    <string key="concept:name" value="UNKNOWN"/>
    <string key="lifecycle:transition" value="complete"/>
    <string key="org:resource" value="UNKNOWN"/>
    <string key="org:role" value="UNKNOWN"/>
    <string key="org:group" value="UNKNOWN"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
  </global>
  <classifier name="Activity" scope="event" keys="concept:name"/>
  <classifier name="Resource" scope="event" keys="org:resource"/>
`;

const string = (key: string, value: string): string => `      <string key="${key}" value="${value}"/>\n`;
const date = (key: string, value: Date): string => `      <date key="${key}" value="${value.toISOString()}"/>\n`;

// Only event types, roles and ids: nothing needs escaping, and no personal names are included.
const eventOf = (entry: TimelinePlace): string =>
  `    <event>\n${string('concept:name', entry.type)}${string('lifecycle:transition', 'complete')}${string('org:resource', entry.officer_id)}${string('org:role', entry.role)}${string('org:group', entry.agency_id)}${date('time:timestamp', entry.at)}${date('recordedAt', entry.recorded_at)}${string('position', entry.position)}    </event>\n`;

/** What is due in a case: attributes of its trace. */
export interface TraceDue {
  readonly overdue: boolean;
  readonly dueAt: string | null;
  readonly nextStep: string | null;
}

const traceOf = (caseId: string, due: TraceDue | undefined): string => {
  const attributes = [
    `<string key="concept:name" value="${caseId}"/>`,
    ...(due ? [`<boolean key="overdue" value="${due.overdue}"/>`] : []),
    ...(due?.dueAt
      ? [`<date key="dueAt" value="${due.dueAt}"/>`, `<string key="nextStep" value="${due.nextStep}"/>`]
      : []),
  ];
  return `  <trace>\n${attributes.map((attribute) => `    ${attribute}\n`).join('')}`;
};

/**
 * Generates an event log for process mining (XES, IEEE 1849): one trace per case, one XES event per event, in log
 * order, with the business time as timestamp. `entries` must be grouped by case, each with what is due in its case. The
 * output is streamed.
 */
export async function* xes(
  entries: AsyncIterable<TimelinePlace & { readonly due?: TraceDue }>,
): AsyncGenerator<string> {
  yield HEAD;
  let trace: string | undefined;
  for await (const entry of entries) {
    if (entry.case_id !== trace) {
      if (trace !== undefined) yield '  </trace>\n';
      trace = entry.case_id;
      yield traceOf(trace, entry.due);
    }
    yield eventOf(entry);
  }
  if (trace !== undefined) yield '  </trace>\n';
  yield '</log>\n';
}
