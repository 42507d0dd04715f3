import { kindByName } from '@tongxin/gateway/model.ts';
import { BadInputError } from '@tongxin/infra/errors.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import type { Action } from '@tongxin/infra/kernel/action.ts';
import { FORMERLY } from '@tongxin/infra/kernel/formerly.ts';
import { naturalKeyOf } from '@tongxin/infra/kernel/key.ts';
import { type Kind, tableOf } from '@tongxin/infra/kernel/kind.ts';
import { act } from '@tongxin/infra/store/act.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { changeRecord, createRecord, type Writing, withdrawRecord } from '@tongxin/infra/store/write.ts';
import { person } from '@tongxin/members/person/person.kind.ts';
import { submitProposal } from '@tongxin/proposals/proposal/submit.actions.ts';
import { fileProposal, reviewProposal } from '@tongxin/proposals/review/review.actions.ts';
import { staffOf } from '../kit/cell.ts';
import { fc } from '../kit/property.ts';

/** Province, city, county, and another city. Only the last one takes over history, which changes the past by design. */
export const COMMITTEES = ['420000', '421300', '421303', '420200'];
const HISTORIAN = '420200';

export interface Operation {
  verb: 'create' | 'update' | 'correct' | 'withdraw' | 'restore' | 'import';
  kind: string;
  committee: string;
  /** Which of the records there are. */
  pick: number;
  rows: Values[];
}

type Values = Record<string, unknown>;

const day = fc.constantFrom('2023-01-01', '2023-01-31', '2023-02-15', '2023-03-01', '2023-03-31', '2023-04-10');
const later = fc.constantFrom(null, '2023-04-10', '2023-04-30', '2023-05-01');
const PERSONS = ['P001', 'P002', 'P003'] as const;
const key = fc.constantFrom(...PERSONS);
const participants = fc.integer({ min: 0, max: 4 }).map(count =>
  count === 0
    ? []
    : [
        { role: 'MEMBER', count },
        { role: 'CITIZEN', count: 30 },
      ],
);
const small = fc.nat(1000);

/** Few names and few days, so that natural keys meet and months have edges. */
const VALUES: Record<string, fc.Arbitrary<Values>> = {
  consultation: fc.record({
    title: fc.constantFrom('甲', '乙'),
    form: fc.constantFrom('FRONTLINE', 'THEMED', 'PLENARY'),
    heldOn: day,
    opinions: fc.array(fc.constantFrom('意见', '建议'), { maxLength: 3 }),
    participants,
  }),
  platform: fc.record({
    name: fc.constantFrom('室甲', '室乙', '室丙'),
    kind: fc.constantFrom('WORKROOM', 'STATION'),
    openedOn: day,
    closedOn: later,
  }),
  member: fc.record({ personKey: key, sector: fc.constantFrom('01', '22'), joinedOn: day, leftOn: later }),
  activityGroup: fc.record({
    name: fc.constantFrom('组甲', '组乙'),
    kind: fc.constantFrom('SECTOR', 'READING', 'TOWNSHIP'),
    establishedOn: day,
  }),
  groupMembership: fc.record({
    activityGroup: small,
    personKey: key,
    level: fc.constantFrom('CITY', 'COUNTY'),
    joinedOn: day,
    leftOn: later,
  }),
  problem: fc.record({
    title: fc.constantFrom('灯', '路'),
    origin: fc.constantFrom('CONSULTATION', 'VISIT'),
    raisedOn: day,
    solvedOn: later,
  }),
  proposal: fc
    .record({
      number: fc.constantFrom('1', '2', '3'),
      title: fc.constant('案'),
      kind: fc.constantFrom('INDIVIDUAL', 'JOINT'),
      submittedOn: day,
      decidedOn: later,
    })
    .map(values => ({
      ...values,
      filing: values.decidedOn && 'FILED',
      proposers: (values.kind === 'JOINT' ? PERSONS : [PERSONS[0]]).map(personKey => ({ personKey })),
    })),
  receptionDay: fc.record({ platform: small, heldOn: day, citizensMet: fc.constantFrom(null, 0, 7), participants }),
};
export const KINDS = Object.keys(VALUES);

/** Groups and their members more often than others: those depend on each other. */
const kindName = fc.constantFrom(...KINDS, 'activityGroup', 'groupMembership', 'groupMembership');

export const operation: fc.Arbitrary<Operation> = kindName.chain(kind =>
  fc.record({
    verb: fc.constantFrom('create', 'create', 'update', 'update', 'correct', 'withdraw', 'restore', 'import'),
    kind: fc.constant(kind),
    committee: fc.constantFrom(...COMMITTEES, '421303'),
    pick: small,
    rows: fc.array(VALUES[kind]!, { minLength: 1, maxLength: 5 }),
  }),
) as fc.Arbitrary<Operation>;

/** What there is to refer to and to change: ids by kind and committee, in the order of making. */
export class Made {
  ids = new Map<string, string[]>();
  of = (kind: string, committee: string): string[] => {
    const slot = `${kind} ${committee}`;
    if (!this.ids.has(slot)) this.ids.set(slot, []);
    return this.ids.get(slot)!;
  };
}

/** Numbers become references to a record that is there; null when there is none yet. */
function refer(made: Made, kind: Kind, committee: string, values: Values): Values | null {
  const whole = { ...values };
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.type !== 'reference' || typeof values[name] !== 'number') continue;
    const targets = made.of(field.to!, committee);
    if (targets.length === 0) return null;
    whole[name] = targets[(values[name] as number) % targets.length];
  }
  return whole;
}

/** Everybody whom the operations name. */
export async function registerPersons(database: Database): Promise<void> {
  const writing: Writing = { database, actor: staffOf(HISTORIAN), language: 'en' };
  for (const each of PERSONS) await createRecord(writing, person, HISTORIAN, { key: each, registeredOn: '2022-01-01' });
}

/** Does one operation as an office would; refusals (already there, withdrawn, out of order) are part of life. */
export async function perform(database: Database, made: Made, { verb, kind: name, committee, pick, rows }: Operation): Promise<void> {
  const kind = kindByName.get(name)!;
  const writing: Writing = { database, actor: staffOf(committee), language: 'en' };
  const [values, ...more] = rows.map(each => refer(made, kind, committee, each)).filter(each => each !== null);
  const ids = made.of(name, committee);
  if (!values) return;
  // What lasts changes from a day on.
  const changed = FORMERLY in kind.fields ? { since: pick % 2 === 0 ? '2023-04-20' : '2023-05-10' } : {};
  if (verb === 'create') {
    const id = await open(writing, kind, committee, values);
    if (id) ids.push(id);
  } else if (verb === 'import') {
    await importSome(database, made, { kind, committee, rows: [values, ...more].map(each => ({ ...each, ...changed })) });
  } else if (ids.length > 0) {
    const id = ids[pick % ids.length]!;
    if (verb === 'withdraw' || verb === 'restore')
      await withdrawRecord(writing, kind, verb === 'withdraw' ? 'WITHDRAW' : 'RESTORE', { id, reason: 'test' });
    else if (verb === 'update' && kind.door === 'ACTS') await fileOne(writing, id, values);
    else if (verb === 'update') await changeRecord(writing, kind, 'UPDATE', { id, ...values, ...changed });
    else await changeRecord(writing, kind, 'CORRECT', { id, reason: 'test', ...values });
  }
}

/** Makes a record by the door of its kind; of those with acts here are proposals alone. */
async function open(writing: Writing, kind: Kind, committee: string, values: Values): Promise<string | undefined> {
  if (kind.door === 'REGISTER') return (await createRecord(writing, kind, committee, values)).record?.id;
  const { filing: _, decidedOn: __, ...submitted } = values;
  return (await act(writing, submitProposal as Action, { committee, ...submitted })).done?.record.id;
}

async function fileOne(writing: Writing, id: string, { submittedOn, decidedOn }: Values): Promise<void> {
  const stage = { stage: 'AT_SESSION', reviewer: '提案组', reviewedOn: submittedOn, outcome: 'FILE' };
  await act(writing, reviewProposal as Action, { id, ...stage });
  if (decidedOn) await act(writing, fileProposal as Action, { id, decidedOn });
}

interface Rows {
  kind: Kind;
  committee: string;
  rows: Values[];
}

async function importSome(database: Database, made: Made, { kind, committee, rows }: Rows): Promise<void> {
  const unlike = [...new Map(rows.map(row => [naturalKeyOf(kind, row), row])).values()];
  const history = committee === HISTORIAN;
  const dated = unlike.map(row => (history ? { ...row, recordedAt: '2023-02-20T10:00:00+08:00' } : row));
  await importRows(database, { kind, committee, actor: staffOf(committee), history }, dated).catch(error => {
    // Refused as a whole: a row refers to what is withdrawn.
    if (!(error instanceof BadInputError)) throw error;
  });
  const { rows: written } = await database.pool.query(`SELECT id FROM ${tableOf(kind)} WHERE committee = $1 ORDER BY id`, [committee]);
  const ids = made.of(kind.name, committee);
  for (const { id } of written) if (!ids.includes(id)) ids.push(id);
}
