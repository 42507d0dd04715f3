import { beforeAll, describe, expect, test } from '@jest/globals';
import { actions, kinds, model } from '@tongxin/gateway/model.ts';
import type { Field } from '@tongxin/infra/kernel/field.ts';
import { enteredFields, type Kind } from '@tongxin/infra/kernel/kind.ts';
import { openingOf } from '@tongxin/infra/kernel/model.ts';
import { kit } from './kit/kit.ts';
import { hostile, inputOf, PERSONS } from './kit/plausible.ts';
import { type Answer, asStaff, asSubject } from './kit/service.ts';

const { tongxin, create, act, read } = kit();
const OWNER = '421300';
const staff = asStaff(OWNER);
const known = new Map<string, string>();
const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);

const say = (mutation: string, input: string, shown = '') =>
  `mutation ($input: ${input}!) { done: ${mutation}(input: $input) { ${shown} userErrors { code field message } } }`;

/** What is wrong with an answer: a bug that reached the client, or a refusal that does not say what it is. */
function wrongWith({ errors, data }: Answer, language: string): string | null {
  for (const error of errors ?? [])
    if (!error.extensions?.code || error.extensions.code === 'INTERNAL_SERVER_ERROR')
      return `${error.message} ${JSON.stringify(error.extensions)}`;
  for (const { code, field, message } of data?.done?.userErrors ?? []) {
    if (!/^[A-Z_]+$/.test(code) || !field || !message) return JSON.stringify({ code, field, message });
    if (language === 'zh' ? !/\p{Script=Han}/u.test(message) : !/[a-z]{2}/.test(message)) return `not in ${language}: ${message}`;
  }
  return null;
}

interface Attempt {
  mutation: string;
  input: string;
  value: Record<string, unknown>;
  headers: Record<string, string>;
}

/** Sends all; what went wrong, each named by what was sent. */
async function tried(attempts: Attempt[]): Promise<string[]> {
  const wrong: string[] = [];
  const rest = attempts.values();
  const worker = async () => {
    for (const { mutation, input, value, headers } of rest) {
      const found = wrongWith(await tongxin.ask(say(mutation, input), { input: value }, headers), headers['accept-language'] ?? 'zh');
      if (found) wrong.push(`${mutation} ${JSON.stringify(value).slice(0, 300)}: ${found}`);
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return wrong;
}

/** One plausible input, and that input with one field after the other spoilt in every way. */
const spoilt = (fields: Record<string, Field>, base: Record<string, unknown>): Record<string, unknown>[] => [
  base,
  ...Object.entries(fields).flatMap(([name, field]) =>
    [null, ...hostile(field, known, OWNER, kinds)].map(value => ({ ...base, [name]: value })),
  ),
];

/** The mutation by which records of a kind come about, if one makes them directly, and what it takes. */
function doorOf(kind: Kind): { mutation: string; input: string; fields: Record<string, Field> } | null {
  const fields = Object.fromEntries(enteredFields(kind));
  if (kind.door === 'REGISTER') return { mutation: `create${kind.type}`, input: `Create${kind.type}Input`, fields };
  const opening = openingOf(model, kind);
  return opening ? { mutation: opening.name, input: `${capital(opening.name)}Input`, fields: opening.input } : null;
}

/** What the examples of the fields do not make: it needs several records, or a rule decides over them. */
async function whatNeedsMore(): Promise<void> {
  const make = async (kind: string, input: object) => known.set(kind, await create(kind, OWNER, input));
  const [topic, problem, because] = [known.get('topic'), known.get('problem'), { grounds: '同一路段' }];
  const similarTo = await create('topic', OWNER, { title: '另一议题', origin: 'VISIT', raisedOn: '2023-05-15' });
  await make('topicLikeness', { topic, similarTo, foundOn: '2023-07-01', ...because });
  await make('matterMerge', { one: topic, other: problem, mergedOn: '2023-07-01', ...because });
  await make('matterSplit', { record: similarTo, partedFrom: problem, splitOn: '2023-07-01', ...because });
  await make('target', { title: '十场', initiative: known.get('initiative'), measure: 'SESSIONS', number: 10, year: 2024 });
  const renamed = { change: 'RENAMED', division: '421321', name: '炎帝县', effectiveOn: '2024-07-01' };
  known.set('territoryChange', await create('territoryChange', '420000', renamed));
  const below = { committee: '421303', problem: { title: '公交', origin: 'OTHER', raisedOn: '2023-06-01' } };
  const handed = { title: '公交', record: await create('problem', below.committee, below.problem), direction: 'UP', receiver: OWNER };
  const escalation = await create('escalation', below.committee, { ...handed, raisedOn: '2023-06-01' });
  await make('escalationAnswer', { escalation, receivedOn: '2023-06-02', decision: 'ACCEPTED', decidedOn: '2023-06-03' });
  await make('proposal', { title: '停车难', kind: 'INDIVIDUAL', proposers: [{ personKey: PERSONS[0] }] });
}

/** What a proposal's way leaves behind it: none of these records is made by itself. */
async function wayOfAProposal(): Promise<void> {
  const proposers = [{ personKey: PERSONS[0] }];
  const { proposal } = await act(
    'submitProposal',
    { committee: OWNER, title: '走完一程', kind: 'INDIVIDUAL', proposers },
    'proposal { id }',
  );
  const { id } = proposal;
  const way = {
    reviewProposal: { outcome: 'FILE' },
    fileProposal: {},
    assignProposal: { units: [{ unit: '市水利局', role: 'SINGLE' }] },
    replyToProposal: {},
    rateReply: { attestation: 'PAPER' },
    superviseProposal: {},
    evaluateProposal: {},
  };
  for (const [name, input] of Object.entries(way)) {
    const required = inputOf(model.actionByName.get(name)!.input, known, OWNER, false);
    expect([name, (await act(name, { ...required, ...input, id })).refusals]).toEqual([name, []]);
  }
  const lists = ['reviews', 'assignments', 'replies', 'satisfactions', 'supervisions', 'evaluations'];
  const left = await read('proposal', id, lists.map(list => `${list} { nodes { id } }`).join(' '), staff);
  for (const list of lists) {
    const [first] = left[list].nodes;
    expect([list, first]).toEqual([list, { id: expect.any(String) }]);
    known.set(model.kindByPrefix.get(first.id.slice(0, 3))!.name, first.id);
  }
}

beforeAll(async () => {
  for (const key of PERSONS) known.set('person', await create('person', OWNER, { key, registeredOn: '2000-01-01' }));
  // Whatever can be made of what is there already, until nothing more can.
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const kind of kinds.filter(({ name }) => !known.has(name))) {
      const door = doorOf(kind);
      if (!door) continue;
      for (const all of [false, true]) {
        const { data } = await tongxin.ask(
          say(door.mutation, door.input, `record: ${kind.type[0]!.toLowerCase()}${kind.type.slice(1)} { id }`),
          { input: { ...inputOf(door.fields, known, OWNER, all), committee: OWNER } },
          staff,
        );
        if (data?.done?.record && !known.has(kind.name)) known.set(kind.name, data.done.record.id);
      }
    }
  }
  await whatNeedsMore();
  await wayOfAProposal();
});

test('there is a record of each kind that an action is done to, or that is corrected', () => {
  expect(kinds.filter(({ name }) => !known.has(name)).map(({ name }) => name)).toEqual([]);
});

describe.each(actions.map(action => [action.name, action] as const))('%s', (name, action) => {
  const input = `${capital(name)}Input`;
  const ids = () => {
    const { prefix } = action.on;
    return [
      known.get(action.on.name),
      '',
      'x',
      `${prefix}_${OWNER}_${'0'.repeat(32)}`,
      `${prefix}_999999_${'0'.repeat(32)}`,
      [...known.values()][0],
    ];
  };
  const target = () => (action.opens ? { committee: OWNER } : { id: known.get(action.on.name) });
  const whole = () => inputOf(action.input, known, OWNER);

  test('whatever comes in, the answer says what to do', async () => {
    const targets = action.opens ? ['420000', '999999', 'x', ''].map(committee => ({ committee })) : ids().map(id => ({ id }));
    const values = [
      {},
      target(),
      ...targets.map(each => ({ ...whole(), ...each })),
      ...[-1, 0, 99, 2_147_483_648].map(expectedVersion => ({ ...whole(), ...target(), expectedVersion })),
      ...spoilt(action.input, { ...whole(), ...target() }),
    ];
    const anybody = [{}, asSubject('member', OWNER, 'P7K2M9QX'), asSubject('unit', OWNER, '市水利局'), asStaff('420000')];
    const attempts = values.flatMap((value, index) => {
      const others = index < 8 ? anybody : [anybody[index % anybody.length]!];
      return [asStaff(OWNER, index % 2 ? 'zh' : 'en'), ...others].map(headers => ({ mutation: name, input, value, headers }));
    });
    expect(await tried(attempts)).toEqual([]);
  });
});

describe.each(kinds.map(kind => [kind.name, kind] as const))('a %s', (_, kind) => {
  test('made or changed with whatever comes in, the answer says what to do', async () => {
    const id = known.get(kind.name);
    const fields = Object.fromEntries(enteredFields(kind));
    const correct = (value: Record<string, unknown>): Attempt => ({
      mutation: `correct${kind.type}`,
      input: `Correct${kind.type}Input`,
      value: { ...value, id, reason: '误' },
      headers: staff,
    });
    const make = (value: Record<string, unknown>, index: number): Attempt => ({
      mutation: `create${kind.type}`,
      input: `Create${kind.type}Input`,
      value: { ...value, committee: OWNER },
      headers: asStaff(OWNER, index % 2 ? 'zh' : 'en'),
    });
    const values = spoilt(fields, inputOf(fields, known, OWNER, false));
    expect(
      await tried(values.flatMap((value, index) => (kind.door === 'REGISTER' ? [make(value, index)] : []).concat(correct(value)))),
    ).toEqual([]);
  });

  test('what follows from others is no input of its correction', async () => {
    const derived = Object.keys(kind.fields).filter(name => kind.fields[name]!.derived);
    for (const name of derived) {
      const input = { id: known.get(kind.name), reason: '误', [name]: null };
      const { errors } = await tongxin.ask(say(`correct${kind.type}`, `Correct${kind.type}Input`), { input }, staff);
      expect(errors?.[0]?.message).toContain(`Field "${name}" is not defined by type "Correct${kind.type}Input"`);
    }
  });
});
