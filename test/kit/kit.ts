import { expect } from '@jest/globals';
import { type Answer, asStaff, type Needs, type TestService, testService } from './service.ts';

export interface Written {
  record: { id: string; version: number } | null;
  userErrors: { code: string; field: string | null; message: string }[];
}

/** Whom and what an input names: persons by their keys, others by their names. */
interface Named {
  keys: string[];
  called: { kind: string; text: string }[];
}

/** Alike enough to be the same key or name for the tests. */
const normal = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

type Verb = 'create' | 'update' | 'correct' | 'withdraw' | 'restore';

interface FigureOptions {
  period?: object;
  filter?: Record<string, string[]>;
  asOf?: string;
  reach?: 'SELF' | 'SUBTREE';
}

/** Short words for what a client does most, on a service of this test file's own: it writes as the owner's staff and reads as the public. */
export function kit(needs?: Needs) {
  return kitOf(testService(needs));
}

/** The same over a service that is there. */
export function kitOf(tongxin: TestService) {
  const kindOf = (name: string) => tongxin.words.kinds[name]!;

  /** Runs one mutation; by default as the staff of the committee that owns the record. */
  async function run(verb: Verb, kind: string, input: object, headers: Record<string, string>): Promise<Answer> {
    const { type } = kindOf(kind);
    const name =
      verb === 'withdraw' || verb === 'restore'
        ? 'WithdrawInput'
        : `${{ create: 'Create', update: 'Change', correct: 'Correct' }[verb]}${type}Input`;
    return tongxin.ask(
      `mutation ($input: ${name}!) { done: ${verb}${type}(input: $input) { record: ${type[0]!.toLowerCase()}${type.slice(1)} { id version } userErrors { code field message } } }`,
      { input },
      headers,
    );
  }

  async function written(answer: Promise<Answer>): Promise<Written> {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return data.done;
  }

  const ownerOf = (id: string) => id.split('_')[1]!;
  /** Who is registered where, by the normal form of the key: committee → id. */
  const people = new Map<string, Map<string, string>>();
  const registered = new Set<string>();
  const strangers = new Set<string>();

  /** A person of a committee, by a key; one whom another committee has already is known as the same by a code. Returns the id. */
  async function registerPerson(committee: string, key: string): Promise<string> {
    const known = people.get(normal(key)) ?? new Map<string, string>();
    people.set(normal(key), known);
    const own = known.get(committee);
    if (own !== undefined) return own;
    const [other] = known.values();
    const person = { committee, registeredOn: '2000-01-01', ...(!other && { key }) };
    const { data } = await run('create', 'person', person, asStaff(committee));
    const id = data?.done?.record?.id ?? '';
    known.set(committee, id);
    if (other) await recognise(other, id);
    return id;
  }

  /** Registers whomever an input of a kind or an action names by a key that a person could have, and units by name, as their office would have done long before. */
  async function register(committee: string, of: { kind: string } | { action: string }, input: object, asOwn = false): Promise<void> {
    const { keys, called } = await tongxin.host<Named>('names', { ...of, input });
    for (const key of new Set(keys)) if (asOwn || !people.has(normal(key))) await registerPerson(committee, key);
    for (const { kind, text } of called) {
      const name = `${kind} ${committee} ${normal(text)}`;
      if (registered.has(name) || strangers.has(text) || !text.trim()) continue;
      registered.add(name);
      await run('create', kind, { committee, name: text }, asStaff(committee));
    }
  }

  /** A person of two committees, known as one by a code of the first. */
  async function recognise(there: string, here: string): Promise<void> {
    const give = 'mutation ($id: ID!) { givePersonCode(input: { id: $id }) { code } }';
    const { code } = (await tongxin.ask(give, { id: there }, asStaff(ownerOf(there)))).data.givePersonCode;
    const take = 'mutation ($id: ID!, $code: String!) { recognisePerson(input: { id: $id, code: $code }) { userErrors { message } } }';
    const { data } = await tongxin.ask(take, { id: here, code }, asStaff(ownerOf(here)));
    expect(data.recognisePerson.userErrors).toEqual([]);
  }

  /** Makes a record by the door of its kind: created in a register, by its action, or, where it has gone a way already, taken over. */
  async function make(kind: string, committee: string, input: object, headers: Record<string, string>): Promise<Written> {
    const { type, door, opening, opens, asOwn } = kindOf(kind);
    await register(committee, { kind }, input, asOwn);
    if (door === 'REGISTER') return written(run('create', kind, { committee, ...input }, headers));
    if (!opening || Object.keys(input).some(name => !opens.includes(name)))
      return { record: await tongxin.host('takeOver', { kind, committee, input }), userErrors: [] };
    const answer = tongxin.ask(
      `mutation ($input: ${capital(opening)}Input!) { done: ${opening}(input: $input) { record: ${small(type)} { id version } userErrors { code field message } } }`,
      { input: { committee, ...input } },
      headers,
    );
    return written(answer);
  }

  /** Whether a selection names what only some may read, or what goes by who asks. */
  const isForStaff = (kind: string, fields: string) =>
    ['possibleActions', 'personKey', ...kindOf(kind).guarded].some(name => new RegExp(`\\b${name}\\b`).test(fields));

  return {
    tongxin,
    run,
    /** Makes a record and returns its id. */
    async create(kind: string, committee: string, input: object): Promise<string> {
      const { record, userErrors } = await make(kind, committee, input, asStaff(committee));
      expect(userErrors).toEqual([]);
      return record!.id;
    },
    /** What is wrong with a record to be created: `CODE field`, and nothing is written. */
    async refused(kind: string, committee: string, input: object, language = 'en'): Promise<string[]> {
      const { record, userErrors } = await make(kind, committee, input, asStaff(committee, language));
      expect(record).toBeNull();
      return userErrors.map(({ code, field, message }) => (language === 'en' ? `${code} ${field}` : message));
    },
    /** Changes a record as its owner's staff. */
    async change(verb: Exclude<Verb, 'create'>, kind: string, id: string, input: object = {}): Promise<Written> {
      await register(ownerOf(id), { kind }, input);
      return written(run(verb, kind, { id, ...(verb === 'update' ? {} : { reason: 'test' }), ...input }, asStaff(ownerOf(id))));
    },
    register,
    registerPerson,
    /** Names under which nobody is registered: those of units that are unknown. */
    strangers,
    /**
     * Does an action (`act('reviewProposal', { id, … }, 'proposal { state }')`) and returns its payload; by default as the staff of the
     * committee that the input names. `refusals` are its problems as `CODE field`.
     */
    async act(name: string, input: Record<string, unknown>, shown = '', headers?: Record<string, string>): Promise<any> {
      const owner = String(input.committee ?? ownerOf(String(input.id)));
      await register(owner, { action: name }, input, tongxin.words.actions[name]?.on === 'term');
      const { data, errors } = await tongxin.ask(
        `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { ${shown} userErrors { code field message } } }`,
        { input },
        headers ?? asStaff(owner),
      );
      expect(errors).toBeUndefined();
      const { userErrors, ...payload } = data.done;
      return { ...payload, refusals: userErrors.map(({ code, field }: { code: string; field: string }) => `${code} ${field}`), userErrors };
    },
    /**
     * The number of a figure. Where nothing is registered it is null for a client, unless the period is closed (reporting.test.ts); tests of what counts
     * close none, and take that for zero.
     */
    async figure(committee: string, measure: string, { filter, ...options }: FigureOptions = {}): Promise<number | null> {
      const { data, errors } = await tongxin.ask(
        `query ($committee: CommitteeCode!, $measure: MeasureCode!, $period: PeriodInput, $filter: [DimensionFilter!], $asOf: AsOf, $reach: Reach) {
          committee(code: $committee) { figure(measure: $measure, period: $period, filter: $filter, asOf: $asOf, reach: $reach) { value reason } } }`,
        {
          committee,
          measure,
          reach: 'SUBTREE',
          ...options,
          filter: filter && Object.entries(filter).map(([name, values]) => ({ name, values })),
        },
      );
      expect(errors).toBeUndefined();
      const { value, reason } = data.committee.figure;
      return value === null && reason.startsWith('Nothing is registered') ? 0 : value;
    },
    /** Titles and status of a list: `title STATUS`, the latest first; as the public reads them unless told. */
    async cards(list: string, filter: object = {}, headers: Record<string, string> = {}): Promise<string[]> {
      const { data, errors } = await tongxin.ask(
        `query ($filter: RecordFilter) { list: ${list}(filter: $filter) { nodes { card { title status } } } }`,
        { filter },
        headers,
      );
      expect(errors).toBeUndefined();
      return data.list.nodes.map(({ card }: { card: { title: string; status: string | null } }) => `${card.title} ${card.status}`);
    },
    /** Some fields of one record, as read by somebody: unless told, by the public; what is not for everybody, or goes by who asks, by the owner's staff. */
    async read(
      kind: string,
      id: string,
      fields: string,
      headers: Record<string, string> | undefined = isForStaff(kind, fields) ? asStaff(ownerOf(id)) : undefined,
    ) {
      const { data, errors } = await tongxin.ask(
        `query ($id: ID!) { record(id: $id) { ... on ${kindOf(kind).type} { ${fields} } } }`,
        { id },
        headers,
      );
      expect(errors).toBeUndefined();
      return data.record;
    },
  };
}

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
const small = (name: string): string => name[0]!.toLowerCase() + name.slice(1);
