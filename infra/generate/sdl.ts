import type { Action } from '../kernel/action.ts';
import { mandate } from '../kernel/duty.ts';
import type { Choices, Field } from '../kernel/field.ts';
import { FORMERLY, SINCE, since } from '../kernel/formerly.ts';
import { enteredFields, type Inverse, inversesOf, type Kind, throughLinks, VERBS } from '../kernel/kind.ts';
import { inHouse, type Model, published } from '../kernel/model.ts';
import { capital, constant, plural, small } from '../kernel/names.ts';
import { type Audience, doersOf, fieldReaders, guardReaders, readersOf } from '../kernel/rights.ts';
import type { Workflow } from '../kernel/workflow.ts';

/** The parts of the subgraphs' schemas that follow from declarations: one type, its inputs and mutations for each kind of record. */

const doc = (text: string, indent = ''): string => `${indent}"""${text.replaceAll('"""', '"')}"""\n`;
/** Codes that are no GraphQL names (01, 02 …) stay strings. */
const isEnum = (choices: Choices): boolean => Object.keys(choices.values).every(code => /^[A-Z][A-Z0-9_]*$/.test(code));

/** Of a record every field can be null: its owner may not answer, and what others know of it (its card) must still stand. */
const recordFieldType =
  (model: Model) =>
  (field: Field): string =>
    outputType(model, field).replace(/!$/, '');

function outputType({ kindByName }: Model, field: Field): string {
  const types: Record<Field['type'], string> = {
    text: 'String',
    texts: '[String!]!',
    date: 'Date',
    integer: 'Int',
    decimal: 'Float',
    boolean: 'Boolean!',
    choice: field.choices && isEnum(field.choices) ? field.choices.name : 'String',
    division: 'Division',
    sector: 'Sector',
    committee: 'Committee',
    person: 'String',
    persons: '[String!]',
    reference: kindByName.get(field.to ?? '')?.type ?? '',
    references: `[${kindByName.get(field.to ?? '')?.type ?? ''}!]!`,
    record: 'ID',
    items: `[${field.itemType}!]!`,
  };
  return types[field.type] + (field.required && !types[field.type].endsWith('!') && !field.personal && !field.guarded ? '!' : '');
}

function inputType(model: Model, field: Field, required: boolean): string {
  const types: Record<Field['type'], string> = {
    text: 'String',
    texts: '[String!]',
    date: 'Date',
    integer: 'Int',
    decimal: 'Float',
    boolean: 'Boolean',
    choice: field.choices && isEnum(field.choices) ? field.choices.name : 'String',
    division: 'DivisionCode',
    sector: 'String',
    committee: 'CommitteeCode',
    person: 'String',
    persons: '[String!]',
    reference: isCalled(model, field) ? 'String' : 'ID',
    references: isCalled(model, field) ? '[String!]' : '[ID!]',
    record: 'ID',
    items: `[${field.itemType}Input!]`,
  };
  return types[field.type] + (required && field.required && !field.issued ? '!' : '');
}

/** Whether it refers to what is called by names: those may be typed. */
const isCalled = ({ kindByName }: Model, { to }: Field): boolean => kindByName.get(to ?? '')?.called !== undefined;

const describe = (field: Field): string =>
  `${field.label[0]}. ${field.description[1]}${
    field.choices && !isEnum(field.choices)
      ? ` One of ${Object.entries(field.choices.values)
          .map(([code, [zh, en]]) => `${code} ${zh} ${en}`)
          .join(', ')}.`
      : ''
  }${field.max ? ` At most ${field.max}${field.type.startsWith('text') ? ' characters' : ''}.` : ''}`;

const lines = (
  fields: readonly [string, Field][],
  typeOf: (field: Field) => string,
  readers: (field: Field) => readonly Audience[] | undefined = () => undefined,
): string => fields.map(([name, field]) => `${doc(describe(field), '  ')}  ${name}: ${typeOf(field)}${access(readers(field))}\n`).join('');

/** Who may; of what is open to everybody nothing is said. */
const access = (by: readonly Audience[] | undefined): string =>
  by ? ` @access(by: [${by.map(each => JSON.stringify(each)).join(', ')}])` : '';

const inputLines = (model: Model, fields: readonly [string, Field][], required: boolean): string =>
  fields
    .map(([name, field]) => {
      const named = isCalled(model, field) ? ' By any of its names, or by id.' : '';
      return `${doc(describe(field) + named, '  ')}  ${name}: ${inputType(model, field, required)}\n`;
    })
    .join('');

function recordSdl(model: Model, kind: Kind): string {
  const { kinds, kindByName } = model;
  const all = Object.entries(kind.fields);
  const elsewhere = new Set(throughLinks(kind, kindByName).map(([name]) => name));
  const here = all.filter(([name]) => !elsewhere.has(name));
  const key = small(kind.type);
  // A payload can be null, so that the answers of the other mutations of an operation stand when one is refused.
  return `${doc(`${kind.label[0]}. ${kind.description[1]}`)}type ${kind.type} @key(fields: "id") {
${doc('Kind, owner and number; sorts by the time at which it was made.', '  ')}  id: ID!
${lines(here, recordFieldType(model), field => fieldReaders(kind, field))}${inversesOf(kind, kinds).map(inverseSdl).join('')}${kind.workflow ? stateSdl(kind.workflow) : ''}${doc('Counts the changes; send it as expectedVersion so as not to overwrite a change made meanwhile.', '  ')}  version: Int
${doc('When it was made here.', '  ')}  createdAt: DateTime
${doc('When it was last changed.', '  ')}  updatedAt: DateTime
${doc('When it was withdrawn; null while it stands.', '  ')}  withdrawnAt: DateTime
${doc('Why it was withdrawn.', '  ')}  withdrawalReason: String
${doc('Made for demonstration or test: nothing in it is real.', '  ')}  synthetic: Boolean
${doc("Who changed what and when, oldest first. For the owner's staff; null for everybody else.", '  ')}  audit: [AuditEntry!]${access(readersOf(kind))}
}

${inputsSdl(model, kind)}${doc('The record as it is now, or what is wrong.')}type ${kind.type}Payload {
${doc('Null when nothing was written.', '  ')}  ${key}: ${kind.type}
${doc('What is wrong, in words for a person; empty when all is well.', '  ')}  userErrors: [UserError!]!
}

extend type Mutation {
${VERBS[kind.door].map(verb => mutationSdl(kind, verb)).join('')}}
`;
}

type Verb = (typeof VERBS)[Kind['door']][number];

const WHAT: Record<Verb, { input(kind: Kind): string; says(kind: Kind): string }> = {
  create: {
    input: ({ type }) => `Create${type}Input`,
    says: ({ type, label: [zh] }) => `Creates a ${type} (${zh}). Only the staff of the committee named may.`,
  },
  update: {
    input: ({ type }) => `Change${type}Input`,
    says: ({ type }) => `Adds what is new to a ${type}: fields left out stay, null empties one.`,
  },
  correct: {
    input: ({ type }) => `Correct${type}Input`,
    says: ({ type, door }) =>
      `Corrects what stood wrongly in a ${type}. Figures as of earlier days keep what was known then.${
        door === 'ACTS' ? ' What an action entered by mistake can be emptied; what is for an action to do is not entered here.' : ''
      }`,
  },
  withdraw: {
    input: () => 'WithdrawInput',
    says: ({ type }) => `Withdraws a ${type} that was entered by mistake: it stays readable, counts for nothing from now on, and says why.`,
  },
  restore: { input: () => 'WithdrawInput', says: ({ type }) => `Undoes the withdrawal of a ${type}.` },
};

const mutationSdl = (kind: Kind, verb: Verb): string =>
  `${doc(`${WHAT[verb].says(kind)} Errors: FORBIDDEN, OWNER_UNAVAILABLE, OUTCOME_UNKNOWN.`, '  ')}  ${verb}${kind.type}("What to write." input: ${WHAT[verb].input(kind)}!): ${kind.type}Payload${access([kind.duty])}\n`;

/** The inputs of the kind's door. What follows from other fields or records is an input of nothing. */
function inputsSdl(model: Model, kind: Kind): string {
  const entered = enteredFields(kind);
  const create = `${doc(`A new ${kind.type}.`)}input Create${kind.type}Input {
${doc('Owner of the record, and where the request goes.', '  ')}  committee: CommitteeCode!
${inputLines(model, entered, true)}}

${doc(`Changes to a ${kind.type}; fields left out stay.`)}input Change${kind.type}Input {
${doc('The record to change.', '  ')}  id: ID!
${doc('The version that was read; the change is refused if somebody changed it since.', '  ')}  expectedVersion: Int
${lines(
  // What held before is changed by saying since when something else holds; the past itself is corrected.
  entered.flatMap(([name, field]): [string, Field][] => (name === FORMERLY ? [[SINCE, since]] : [[name, field]])),
  field => inputType(model, field, false),
)}}

`;
  return `${kind.door === 'REGISTER' ? create : ''}${doc(`A correction of a ${kind.type}; fields left out stay.`)}input Correct${kind.type}Input {
${doc('The record to correct.', '  ')}  id: ID!
${doc('Why what stood there was wrong; kept in the audit.', '  ')}  reason: String!
${doc('The version that was read; the correction is refused if somebody changed it since.', '  ')}  expectedVersion: Int
${inputLines(model, entered, false)}}

`;
}

const inverseSdl = ({ name, kind, field }: Inverse): string =>
  `${doc(`${kind.label[0]}: those that refer to it, oldest first; withdrawn ones are left out.`, '  ')}  ${name}("How many, at most 100." first: Int = 20, "Go on after this cursor." after: String): ${kind.type}Connection${access(guardReaders(kind.fields[field]?.guarded))}\n`;

const stateSdl = ({ states }: Workflow): string =>
  `${doc(states.description[1], '  ')}  state: ${states.name}\n${doc('The actions (mutations) that who asks can do to it as it stands.', '  ')}  possibleActions: [String!]\n`;

/** A page of records of one kind: the same type in every subgraph that has it. */
const connectionSdl = (kind: Kind): string => `${doc(`A page of ${kind.type} records.`)}type ${kind.type}Connection @shareable {
${doc('The records with their cursors.', '  ')}  edges: [${kind.type}Edge!]!
${doc('The records.', '  ')}  nodes: [${kind.type}!]!
${doc('Where this page lies.', '  ')}  pageInfo: PageInfo!
${doc('How many there are on all pages.', '  ')}  totalCount: Int!
}

${doc('A record and its place in the list.')}type ${kind.type}Edge @shareable {
${doc('Opaque; give it to `after` to go on from here.', '  ')}  cursor: String!
${doc('The record.', '  ')}  node: ${kind.type}!
}
`;

function actionSdl(model: Model, action: Action): string {
  const { name, description, on, opens, input, gives = action.on, outputs = {} } = action;
  const type = capital(name);
  const versioned = `${doc('The version that was read; refused if somebody changed the record since.', '  ')}  expectedVersion: Int\n`;
  const target = opens
    ? `${doc('Owner of the record, and where the request goes.', '  ')}  committee: CommitteeCode!\n`
    : `${doc(`The ${on.type} (${on.label[0]}) that it is done to.`, '  ')}  id: ID!\n${versioned}`;
  return `${doc(description[1])}input ${type}Input {\n${target}${inputLines(model, Object.entries(input), true)}}

${doc('What came of it, or what is wrong.')}type ${type}Payload {
${doc('Null when nothing was written.', '  ')}  ${small(gives.type)}: ${gives.type}
${lines(Object.entries(outputs), recordFieldType(model), output => guardReaders(output.guarded))}${doc('What is wrong, in words for a person; empty when all is well.', '  ')}  userErrors: [UserError!]!
}

extend type Mutation {
${doc(`${description[1]} Errors: FORBIDDEN, OWNER_UNAVAILABLE, OUTCOME_UNKNOWN.`, '  ')}  ${name}(${doc('What is done.').trim()} input: ${type}Input!): ${type}Payload${access(doersOf(action))}
}
`;
}

const enumSdl = (choices: Choices): string =>
  `${doc(choices.description[1])}enum ${choices.name} {\n${Object.entries(choices.values)
    .map(([code, [zh, en]]) => `${doc(`${zh}. ${en}.`, '  ')}  ${code}\n`)
    .join('')}}\n`;

/** Items that are told to an action and kept nowhere have no type but that of the input. */
const itemSdl = (model: Model, field: Field, shown: boolean): string =>
  `${
    shown
      ? `${doc(field.description[1])}type ${field.itemType} @shareable {\n${lines(
          Object.entries(field.parts ?? {}),
          part => outputType(model, part),
          part => guardReaders(part.guarded),
        )}}\n\n`
      : ''
  }${doc(field.description[1])}input ${field.itemType}Input {\n${inputLines(model, Object.entries(field.parts ?? {}), true)}}\n`;

const stub = (type: string, key: string, keyType: string): string =>
  `type ${type} @key(fields: "${key}", resolvable: false) {\n  ${key}: ${keyType}!\n}\n`;

/** Types, inputs, enums and mutations of all kinds of one domain subgraph; `byHand`: what its feature folders declare. */
export function domainSdl(model: Model, subgraph: string, byHand: readonly string[]): string {
  const { kinds, actions, kindByName } = model;
  const mine = kinds.filter(kind => kind.subgraph === subgraph);
  const done = actions.filter(action => action.on.subgraph === subgraph);
  const fields = [...mine.map(kind => kind.fields), ...done.flatMap(({ input, outputs }) => [input, outputs ?? {}])]
    .flatMap(each => Object.values(each))
    .flatMap(field => [field, ...Object.values(field.parts ?? {})]);
  const unique = <T>(values: T[], key: (value: T) => string): T[] => [...new Map(values.map(value => [key(value), value])).values()];
  const enums = unique(
    [...fields.flatMap(field => field.choices ?? []), ...mine.flatMap(kind => kind.workflow?.states ?? [])].filter(isEnum),
    choices => choices.name,
  );
  const items = unique(
    fields.filter(field => field.type === 'items'),
    field => field.itemType ?? '',
  );
  const shown = new Set(
    [...mine.map(kind => kind.fields), ...done.map(({ outputs = {} }) => outputs)].flatMap(each =>
      Object.values<Field>(each).map(({ itemType }) => itemType),
    ),
  );
  const elsewhere = unique(
    fields.flatMap(field => kindByName.get(field.to ?? '') ?? []),
    kind => kind.name,
  ).filter(kind => kind.subgraph !== subgraph);
  // What is kept elsewhere is a stub, unless this subgraph adds fields of its own to it.
  const adds = (type: string) =>
    (type === 'Committee' && inHouse(model, subgraph).length > 0) || byHand.some(sdl => new RegExp(`^type ${type} @key`, 'm').test(sdl));
  const uses = (type: Field['type'], named: string) => fields.some(field => field.type === type) && !adds(named);
  return [
    ...mine.map(kind => recordSdl(model, kind)),
    ...unique(
      [...inHouse(model, subgraph), ...mine.flatMap(kind => inversesOf(kind, kinds).map(inverse => inverse.kind))],
      kind => kind.name,
    ).map(connectionSdl),
    inHouseSdl(inHouse(model, subgraph)),
    ...done.map(action => actionSdl(model, action)),
    ...enums.map(enumSdl),
    ...items.map(field => itemSdl(model, field, shown.has(field.itemType))),
    ...elsewhere.map(kind => stub(kind.type, 'id', 'ID')),
    ...(uses('division', 'Division') ? [stub('Division', 'code', 'DivisionCode')] : []),
    ...(uses('sector', 'Sector') ? [stub('Sector', 'code', 'String')] : []),
    ...(uses('committee', 'Committee') ? [stub('Committee', 'code', 'CommitteeCode')] : []),
  ].join('\n');
}

/** The kinds as `linkage` shows them: owner, card and links, lists of each, and the codes of the catalogue. */
export function linkageSdl(model: Model): string {
  const { kindByName, measures } = model;
  const kinds = published(model);
  return [
    ...kinds.map(
      kind => `${doc(`${kind.label[0]}. ${kind.description[1]}`)}type ${kind.type} implements Record @key(fields: "id") {
${doc('Kind, owner and number; sorts by the time at which it was made.', '  ')}  id: ID!
${doc('The committee that owns it.', '  ')}  committee: Committee!
${doc('What its owner publishes of it; null until it has arrived.', '  ')}  card: Card
${doc('Records that it came from, led to, or is otherwise linked with, oldest link first.', '  ')}  links: [Link!]!
${doc('The matter that it is part of: all records joined with it by links.', '  ')}  matter: Matter!
${lines(throughLinks(kind, kindByName), recordFieldType(model), field => guardReaders(field.guarded))}${inversesOf(kind, kinds, true).map(inverseSdl).join('')}}

${connectionSdl(kind)}`,
    ),
    `${doc('A kind of record.')}enum RecordKind {\n${kinds.map(kind => `${doc(`${kind.label[0]}. ${kind.description[1]}`, '  ')}  ${constant(kind.name)}\n`).join('')}}\n`,
    `${doc('A measure of the catalogue; `measure(code)` tells its definition.')}enum MeasureCode {\n${measures
      .map(({ code, label, definition, unit }) => `${doc(`${label[0]}. ${definition[1]} Unit: ${unit}.`, '  ')}  ${code}\n`)
      .join('')}}\n`,
    enumSdl(mandate),
    `extend type Query {\n${kinds.map(kind => listField(kind, true)).join('')}}\n`,
    `extend type Committee {\n${kinds.map(kind => listField(kind, false)).join('')}}\n`,
  ].join('\n');
}

/** What an office keeps about itself is listed at its owner, which `Committee` leads to. */
const inHouseSdl = (kinds: readonly Kind[]): string =>
  kinds.length === 0
    ? ''
    : `type Committee @key(fields: "code") {\n${doc('Code of the committee.', '  ')}  code: CommitteeCode!\n${kinds.map(inHouseField).join('')}}\n`;

const inHouseField = (kind: Kind): string =>
  `${doc(`${kind.label[0]}: those of this committee, oldest first; withdrawn ones are left out. For its staff with the duty ${readersOf(kind).join(' or ')}. Errors: FORBIDDEN.`, '  ')}  ${plural(kind.name)}("How many, at most 100." first: Int = 20, "Go on after this cursor." after: String): ${kind.type}Connection${access(readersOf(kind))}\n`;

const listField = (kind: Kind, root: boolean): string =>
  `${doc(`${kind.label[0]}: ${root ? 'of all committees, or those of the filter' : 'of this committee and, unless the filter says SELF, all below'}. Withdrawn ones are left out unless asked for.`, '  ')}  ${plural(kind.name)}(
    "Which ones." filter: RecordFilter
    "In which order; the latest first unless said otherwise." orderBy: RecordOrder
    "How many, at most 100." first: Int = 20
    "Go on after this cursor." after: String
  ): ${kind.type}Connection\n`;
