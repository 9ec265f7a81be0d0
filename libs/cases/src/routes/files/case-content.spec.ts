import * as a from '../../../testing/builders';
import type { RegisterEntry } from '../../views/register/register.query';
import { listed } from '../listed-case';
import { CASE_CONTENT } from './case-content';
import type { Names } from './list-files';

const ENTRY = {
  case_id: '5f0c3a5e-9d53-4c0e-8d0b-6d0f2b1a7c11',
  version: 4,
  position: '9',
  status: 'HANDLING',
  registered_at: new Date('2024-08-01T17:30:05Z'),
  urgency: 'URGENT',
  harms: ['NEGLECT', 'DROPOUT'],
  source: 'SCHOOL',
  area: a.TOWNSHIP,
  area_name: '城厢街道',
  risk: 'MEDIUM_HIGH',
  submitted_agency: a.educationBureau.id,
  handler_agency: a.station.id,
  handler_name: '=救助站',
  handler_officer: null,
  children: [{ childId: '5f0c3a5e-9d53-4c0e-8d0b-6d0f2b1a7c12', risk: 'LOW' }],
  child_count: 1,
  open_transfers: 0,
  handler_left: false,
  closure_proposed: true,
  clocks: null,
  seen_position: '9',
  full_visibility: true,
  sort_key: 0,
} satisfies RegisterEntry;

const names: Names = { number: (id) => `XS-${id.slice(-2)}`, agency: (id) => `单位 ${id.slice(0, 4)}` };
const SUBMITTER = `单位 ${a.educationBureau.id.slice(0, 4)}`;

const cellsOf = (entry: RegisterEntry): Record<string, unknown> => {
  const row = listed(entry, { by: a.dispatcher, caseNumber: null, now: a.laterThan(1) });
  return Object.fromEntries(
    CASE_CONTENT.columns.map(({ head, cell }) => [head.slice(head.indexOf(' ') + 1), cell(row, names)]),
  );
};

const OF_EVERYONE = {
  'Case number': 'XS-11',
  Status: '处置中',
  Source: '学校',
  'Registered at': '2024-08-02 01:30:05',
  Area: '城厢街道',
  'Submitting agency': SUBMITTER,
  Overdue: '否',
  'Due at': '',
  'Next step': '',
  'Responsible agency': '',
};

describe('a row of the register', () => {
  it('has words for codes, and the time of Shanghai', () => {
    expect(cellsOf(ENTRY)).toEqual({
      ...OF_EVERYONE,
      Urgency: '加急',
      Harms: '忽视、辍学',
      Risk: '黄',
      'Handling agency': '=救助站',
      'Handler left': '否',
      Children: 1,
      'Open transfers': 0,
      'Closure proposed': '是',
    });
  });

  it('of an own report has empty cells for what its reader does not see', () => {
    expect(cellsOf({ ...ENTRY, full_visibility: false })).toEqual({
      ...OF_EVERYONE,
      Urgency: '',
      Harms: '',
      Risk: '',
      'Handling agency': '',
      'Handler left': '',
      Children: '',
      'Open transfers': '',
      'Closure proposed': '',
    });
  });

  it('without area and urgency has empty cells', () => {
    expect(cellsOf({ ...ENTRY, area: null, area_name: null, urgency: null, risk: null, harms: [] })).toMatchObject({
      ...{ Area: '', Urgency: '', Risk: '', Harms: '' },
    });
  });
});
