import { AGENCY, AREA, type Definition, type Dimension, MONTH } from '@center/statistics';

/** The dimensions of the facts of the register. */
export const DIMENSIONS: readonly Dimension[] = [AGENCY, AREA, MONTH];

const IN_AREAS: readonly Dimension[] = [AREA, MONTH];

/** The first version of the definitions of the network. Must not be changed: a spec checks its hash. */
const DEFINITION_3: Definition = {
  version: 3,
  indicators: [
    {
      ...{ name: 'stations_open', zh: '未保工作站', en: 'Stations', unit: '个' },
      ...{ facts: 'stations', counting: 'FACTS', timing: 'STOCK', aboutPeople: false },
      meaning: {
        zh: '期末运行中的工作站',
        en: 'agencies of kind STATION that are open at the end of the period',
      },
      agency: { zh: '工作站本身', en: 'the station' },
      dimensions: DIMENSIONS,
    },
    {
      ...{ name: 'station_coverage', zh: '工作站覆盖率', en: 'Coverage by stations', unit: '比率' },
      ...{ facts: 'townships', counting: 'SHARE', timing: 'STOCK', aboutPeople: false },
      meaning: {
        zh: '期末存在的镇街中，至少有一个运行中的工作站的比例',
        en: 'of the townships that exist at the end of the period, the share with at least one open station',
      },
      dimensions: IN_AREAS,
    },
    {
      ...{ name: 'workers', zh: '工作力量', en: 'Workers', unit: '名' },
      ...{ facts: 'posts', counting: 'PEOPLE', timing: 'STOCK', aboutPeople: false },
      meaning: {
        zh: '期末任儿童督导员或儿童主任的不同人员，待确认的任职计入；一人多职计一名',
        en: 'distinct officers who are town supervisors or child directors at the end of the period, also in posts to be confirmed',
      },
      agency: { zh: '任职单位', en: 'the agency of the post' },
      dimensions: DIMENSIONS,
    },
    {
      ...{ name: 'villages_without_director', zh: '无儿童主任的村居', en: 'Villages without a director', unit: '个' },
      ...{ facts: 'uncovered_villages', counting: 'FACTS', timing: 'STOCK', aboutPeople: false },
      meaning: {
        zh: '期末存在且不在任何人责任区内的村居',
        en: 'villages that exist at the end of the period and are in nobody’s duty areas',
      },
      dimensions: IN_AREAS,
    },
  ],
};

/** All released versions. */
export const registerDefinitions: readonly Definition[] = [DEFINITION_3];
