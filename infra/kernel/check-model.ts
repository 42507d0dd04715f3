import type { Action } from './action.ts';
import { DUTIES } from './duty.ts';
import type { Choices, Field } from './field.ts';
import { SINCE } from './formerly.ts';
import { importedFields, type Kind } from './kind.ts';
import type { Model } from './model.ts';
import type { Words } from './words.ts';
import { wrongTable } from './workflow.ts';

/**
 * What does not fit together among kinds and actions, each in one sentence that names what is missing and what to do. Called by
 * `npm run generate`, by a test, and at every start.
 */
export function checkModel(model: Model): string[] {
  return [
    ...twice('prefix', model.kinds, ({ prefix }) => prefix),
    ...twice('name', model.kinds, ({ name }) => name),
    ...twice('name', model.actions, ({ name }) => name),
    ...model.kinds.flatMap(kind => wrongKind(kind, model).map(fault => `Kind ${kind.name} ${fault}.`)),
    ...model.actions.flatMap(action => wrongAction(action, model).map(fault => `Action ${action.name} ${fault}.`)),
  ];
}

function twice<T extends { name: string }>(what: string, all: readonly T[], of: (each: T) => string): string[] {
  return [...Map.groupBy(all, of)].flatMap(([value, [first, other]]) =>
    first && other ? [`${first.name} and ${other.name} have the same ${what} ${value}: change one of them.`] : [],
  );
}

function wrongKind(kind: Kind, model: Model): string[] {
  const faults = Object.entries(kind.fields).flatMap(([name, field]) => wrongField(name, field, kind, model));
  faults.push(...sameLabels(kind), ...withoutExample(kind));
  const unknown = [...kind.naturalKey, ...(kind.lasts ?? []), ...(kind.apart?.of ?? [])].find(name => name && !kind.fields[name]);
  if (unknown) faults.push(`names the field ${unknown} in naturalKey, lasts or apart, which it does not have`);
  if (kind.apart && !kind.lasts) faults.push('says that no two are there at once (apart), but not from when until when: add lasts');
  const undated = kind.lasts?.find(name => name && kind.fields[name] && kind.fields[name].type !== 'date');
  if (undated) faults.push(`lasts from or until ${undated}, which is no field with a day: name one that is`);
  // The compiler asks for it; of a kind without rights nobody would know who may.
  if (!DUTIES.includes(kind.duty)) faults.push(`does not say whose work it is: add duty, one of ${DUTIES.join(', ')}`);
  if (!/^[a-z]{3}$/.test(kind.prefix)) faults.push(`has the prefix ${kind.prefix}: its ids need three small letters`);
  const follows = kind.naturalKey.find(name => kind.fields[name]?.derived);
  if (follows) faults.push(`has ${follows} in its natural key, which follows from others: name what it follows from`);
  if (kind.naturalKey.length === 0) faults.push('has no natural key: name the fields by which two of them are the same');
  const nameless = kind.called?.find(name => !['text', 'texts'].includes(kind.fields[name]?.type ?? ''));
  if (nameless) faults.push(`is called by ${nameless}, which is no text: name fields that are`);
  faults.push(...wrongDates(kind), ...untranslated(kind.name, kind.label), ...untranslated(kind.name, kind.description));
  return [...faults, ...wrongWorkflow(kind, model), ...wrongDerivation(kind, model)];
}

/** A heading of a spreadsheet means one field. */
function sameLabels(kind: Kind): string[] {
  const fields = Object.entries(importedFields(kind));
  return ([0, 1] as const).flatMap(language =>
    [...Map.groupBy(fields, ([, { label }]) => label[language])].flatMap(([label, [one, other]]) =>
      one && other ? [`calls both ${one[0]} and ${other[0]} ${label}: in a spreadsheet that is one column, so change one label`] : [],
    ),
  );
}

/** The example row of the template can be imported as it is. */
const withoutExample = (kind: Kind): string[] =>
  Object.entries(importedFields(kind)).flatMap(([name, { required, example }]) =>
    required && !example
      ? [`requires ${name} and shows no example of it: give one (of a reference, the example of the kind it names)`]
      : [],
  );

/** Only of what lasts can it be said from which day something holds; its past is kept as text. */
function wrongDates(kind: Kind): string[] {
  const dated = Object.entries(kind.fields).filter(([, field]) => field.dated);
  if (dated.length === 0) return [];
  const unfit = dated.find(([, { type, personal, derived }]) => personal || derived || !DATED_TYPES.has(type));
  return [
    ...(kind.lasts ? [] : ['has dated fields, but does not say when it begins: add lasts']),
    ...(unfit
      ? [`cannot keep the past of ${unfit[0]}: a dated field is an open text, choice, sector, division or reference that is entered`]
      : []),
    ...(kind.fields[SINCE]
      ? [`has a field ${SINCE}, which in a change of a kind with dated fields is the day of the change: name it otherwise`]
      : []),
  ];
}

const DATED_TYPES: ReadonlySet<Field['type']> = new Set(['text', 'choice', 'sector', 'division', 'reference']);

function wrongField(name: string, field: Field, kind: Kind, model: Model): string[] {
  const faults = [
    ...untranslated(name, field.label),
    ...untranslated(name, field.description),
    ...(field.choices ? untranslatedChoices(field.choices) : []),
    ...Object.entries(field.parts ?? {}).flatMap(([part, each]) => wrongField(`${name}.${part}`, each, kind, model)),
  ];
  if (field.aliveOn && kind.fields[field.aliveOn]?.type !== 'date')
    faults.push(`says in ${name} that it must be there on ${field.aliveOn}, which is no field with a day: name one that is`);
  if (field.within && !(field.aliveOn && kind.lasts?.[1]))
    faults.push(`says in ${name} that its life lies within another, but not when it begins (aliveOn) and ends (lasts): say both`);
  const stray = Object.keys(field.release ?? {}).find(each => !kind.fields[each]);
  if (stray) faults.push(`empties ${stray} when it lets go of ${name}, which it does not have: name a field that it has`);
  if (field.type !== 'reference' && field.type !== 'record') return faults;
  if (!field.onEnd) faults.push(`does not say in ${name} what happens when the ${field.to ?? 'record'} ends: declare onEnd`);
  if (field.anyOwner && field.onEnd && field.onEnd !== 'STAYS')
    faults.push(`cannot act on records of other committees when the ${field.to ?? 'record'} of ${name} ends: its onEnd is STAYS`);
  if (field.type === 'record') return faults;
  const target = field.to ? model.kindByName.get(field.to) : undefined;
  if (!target) return [...faults, `refers in ${name} to the kind ${field.to}, which there is not: add it, or name another`];
  if (field.aliveOn && !target.lasts)
    faults.push(`says in ${name} that the ${field.to} must be there on a day, but that kind does not say when it begins: add lasts to it`);
  if ((target.identifies || target.roster) && field.guarded === undefined && !kind.inHouse)
    faults.push(`refers in ${name} to a ${field.to}, which is about a person, and does not say who reads that: declare guarded`);
  if (field.inverse && target.fields[field.inverse])
    faults.push(`gives the ${field.to} a list ${field.inverse}, which is the name of a field there: choose another`);
  return faults;
}

function wrongWorkflow(kind: Kind, model: Model): string[] {
  const { workflow } = kind;
  if (!workflow) return [];
  const faults = [
    ...untranslatedChoices(workflow.states),
    ...Object.entries(workflow.transitions).flatMap(([action, { label }]) => untranslated(`its action ${action}`, label)),
  ];
  const wrong = wrongTable(workflow);
  if (wrong) faults.push(wrong);
  if (kind.door !== 'ACTS') faults.push('passes through states by actions: its door is ACTS');
  const stray = workflow.stateOf.find(([, field]) => field !== undefined && !kind.fields[field]);
  if (stray) faults.push(`reads the field ${stray[1]} in its table of states, which it does not have`);
  for (const name of Object.keys(workflow.transitions))
    if (model.actionByName.get(name)?.on !== kind)
      faults.push(
        `names the action ${name} in its workflow, which is not there or done to another kind: add it to the actions of its subgraph`,
      );
  for (const status of Object.keys(kind.waits ?? {}))
    if (!(status in workflow.states.values)) faults.push(`waits in the state ${status}, which it does not have`);
  return faults;
}

function wrongDerivation(kind: Kind, { kindByName }: Model): string[] {
  return Object.values(kind.derive?.from ?? {}).flatMap(({ way, kind: name, field }) => {
    const [from, to] = way === 'REFERRING' ? [kindByName.get(name), kind.name] : [kind, name];
    return from?.fields[field]?.to === to ? [] : [`follows from ${from?.name ?? name}.${field}, which is no reference to a ${to}`];
  });
}

function wrongAction({ name, on, opens, label, description, input, outputs = {} }: Action, model: Model): string[] {
  const faults = [...untranslated(name, description), ...(label ? untranslated(name, label) : [])];
  for (const [field, { to }] of [...Object.entries(input), ...Object.entries(outputs)])
    if (to && !model.kindByName.has(to)) faults.push(`refers in ${field} to the kind ${to}, which there is not`);
  const told = Object.entries(outputs).find(([, { guarded, parts }]) => guarded || Object.values(parts ?? {}).some(part => part.guarded));
  if (told) faults.push(`shows ${told[0]}, which is about a person, in its payload: give the record that holds it instead`);
  if (!model.kinds.includes(on)) faults.push(`is done to a kind that is in the list of no subgraph: add it there`);
  if (opens && !label) faults.push('has no label: say what buttons call it');
  if (opens && on.door !== 'ACTS') faults.push(`makes a ${on.name}, which is a register: either its door is ACTS, or it is created`);
  if (!opens && on.workflow && !on.workflow.transitions[name])
    faults.push(`is not in the workflow of ${on.name}: say there in which states it can be done`);
  return faults;
}

const untranslated = (what: string, [zh, en]: Words): string[] =>
  zh.trim() && en.trim() ? [] : [`says of ${what} nothing in ${zh.trim() ? 'English' : 'Chinese'}: add it`];

const untranslatedChoices = ({ name, description, values }: Choices): string[] => [
  ...untranslated(name, description),
  ...Object.entries(values).flatMap(([code, words]) => untranslated(`${name}.${code}`, words)),
];
