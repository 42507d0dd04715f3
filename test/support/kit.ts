import { expect } from '@jest/globals';
import type { Logger } from 'pino';
import { kindByName } from '../../schema/kinds.ts';
import { type Answer, asStaff, testService } from './service.ts';

export interface Written {
  record: { id: string; version: number } | null;
  userErrors: { code: string; field: string | null; message: string }[];
}

type Verb = 'create' | 'update' | 'correct' | 'withdraw' | 'restore';

interface FigureOptions {
  period?: object;
  filter?: Record<string, string[]>;
  asOf?: string;
  reach?: 'SELF' | 'SUBTREE';
}

/** Short words for what a client does most, on a service of this test file's own: it writes as the owner's staff and reads as the public. */
export function kit(log?: Logger) {
  const tongxin = testService(log);

  /** Runs one mutation; by default as the staff of the committee that owns the record. */
  async function run(verb: Verb, kind: string, input: object, headers: Record<string, string>): Promise<Answer> {
    const { type } = kindByName.get(kind)!;
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

  return {
    tongxin,
    run,
    /** Creates a record and returns its id. */
    async create(kind: string, committee: string, input: object): Promise<string> {
      const { record, userErrors } = await written(run('create', kind, { committee, ...input }, asStaff(committee)));
      expect(userErrors).toEqual([]);
      return record!.id;
    },
    /** What is wrong with a record to be created: `CODE field`, and nothing is written. */
    async refused(kind: string, committee: string, input: object, language = 'en'): Promise<string[]> {
      const { record, userErrors } = await written(run('create', kind, { committee, ...input }, asStaff(committee, language)));
      expect(record).toBeNull();
      return userErrors.map(({ code, field, message }) => (language === 'en' ? `${code} ${field}` : message));
    },
    /** Changes a record as its owner's staff. */
    change: (verb: Exclude<Verb, 'create'>, kind: string, id: string, input: object = {}): Promise<Written> =>
      written(run(verb, kind, { id, ...(verb === 'update' ? {} : { reason: 'test' }), ...input }, asStaff(ownerOf(id)))),
    /**
     * Does an action (`act('reviewProposal', { id, … }, 'proposal { state }')`) and returns its payload; by default as the staff of the
     * committee that the input names. `refusals` are its problems as `CODE field`.
     */
    async act(name: string, input: Record<string, unknown>, shown = '', headers?: Record<string, string>): Promise<any> {
      const owner = String(input.committee ?? ownerOf(String(input.id)));
      const { data, errors } = await tongxin.ask(
        `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { ${shown} userErrors { code field message } } }`,
        { input },
        headers ?? asStaff(owner),
      );
      expect(errors).toBeUndefined();
      const { userErrors, ...payload } = data.done;
      return { ...payload, refusals: userErrors.map(({ code, field }: { code: string; field: string }) => `${code} ${field}`), userErrors };
    },
    /** The value of a figure. */
    async figure(committee: string, measure: string, { filter, ...options }: FigureOptions = {}): Promise<number | null> {
      const { data, errors } = await tongxin.ask(
        `query ($committee: CommitteeCode!, $measure: MeasureCode!, $period: PeriodInput, $filter: [DimensionFilter!], $asOf: AsOf, $reach: Reach) {
          committee(code: $committee) { figure(measure: $measure, period: $period, filter: $filter, asOf: $asOf, reach: $reach) { value } } }`,
        {
          committee,
          measure,
          reach: 'SUBTREE',
          ...options,
          filter: filter && Object.entries(filter).map(([name, values]) => ({ name, values })),
        },
      );
      expect(errors).toBeUndefined();
      return data.committee.figure.value;
    },
    /** Titles and status of a list: `title STATUS`, the latest first. */
    async cards(list: string, filter: object = {}): Promise<string[]> {
      const { data, errors } = await tongxin.ask(
        `query ($filter: RecordFilter) { list: ${list}(filter: $filter) { nodes { card { title status } } } }`,
        { filter },
      );
      expect(errors).toBeUndefined();
      return data.list.nodes.map(({ card }: { card: { title: string; status: string | null } }) => `${card.title} ${card.status}`);
    },
    /** Some fields of one record, as read by somebody. */
    async read(kind: string, id: string, fields: string, headers: Record<string, string> = {}) {
      const { data, errors } = await tongxin.ask(
        `query ($id: ID!) { record(id: $id) { ... on ${kindByName.get(kind)!.type} { ${fields} } } }`,
        { id },
        headers,
      );
      expect(errors).toBeUndefined();
      return data.record;
    },
  };
}
