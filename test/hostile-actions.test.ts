import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Field } from '../infra/records/field.ts';
import { actions } from '../schema/actions.ts';
import { kindByName, kinds } from '../schema/kinds.ts';
import { hostile, inputOf } from './support/plausible.ts';
import { type Answer, asStaff, asSubject, testService } from './support/service.ts';

const tongxin = testService();
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

beforeAll(async () => {
  // Whatever can be made of what is there already, until nothing more can.
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const kind of kinds.filter(({ name }) => !known.has(name)))
      for (const all of [false, true]) {
        const { data } = await tongxin.ask(
          say(`create${kind.type}`, `Create${kind.type}Input`, `record: ${kind.type[0]!.toLowerCase()}${kind.type.slice(1)} { id }`),
          { input: { ...inputOf(kind.fields, known, OWNER, all), committee: OWNER } },
          staff,
        );
        if (data?.done?.record && !known.has(kind.name)) known.set(kind.name, data.done.record.id);
      }
  }
});

test('there is a record of each kind that an action is done to', () => {
  expect([...new Set(actions.map(({ on, opens }) => (opens ? null : on.name)))].filter(name => name && !known.has(name))).toEqual([]);
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
    const id = known.get(kind.name) ?? `${kind.prefix}_${OWNER}_${'0'.repeat(32)}`;
    const verbs = (value: Record<string, unknown>, index: number): Attempt[] => [
      {
        mutation: `create${kind.type}`,
        input: `Create${kind.type}Input`,
        value: { ...value, committee: OWNER },
        headers: asStaff(OWNER, index % 2 ? 'zh' : 'en'),
      },
      { mutation: `correct${kind.type}`, input: `Correct${kind.type}Input`, value: { ...value, id, reason: '误' }, headers: staff },
    ];
    const required = inputOf(kind.fields, known, OWNER, false);
    expect(await tried(spoilt(kind.fields, required).flatMap(verbs))).toEqual([]);
    expect(kindByName.get(kind.name)).toBe(kind);
  });
});
