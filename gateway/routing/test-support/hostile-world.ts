import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import { answering, jsonOf } from '../../http/answering.ts';
import { withAbsent } from '../cells/absent.ts';
import type { Cell } from '../cells/cell.ts';
import { checkedCell } from '../cells/checked-cell.ts';
import { createGateway } from '../gateway.ts';
import { staticDirectory } from '../owners/directory.ts';
import { planner } from '../plan/supergraph.ts';
import { type Hostile, tampered } from './hostile-answers.ts';
import { context, contract, id, localCell, memoryLogger, supergraphSdl } from './world.ts';

export const [HOME, CITY, OTHER] = ['420000', '421300', '420200'] as const;
export const directory = staticDirectory([HOME, CITY, OTHER].map(code => [code, code] as const));

export const IDS = [id(HOME, 3), id(CITY, 4), id(OTHER, 5), id(CITY, 1), id(HOME, 1), id(CITY, 0), id(OTHER, 0), id(CITY, 6)];
const FIELDS = `
  id title host { name } mood open opinions { text by { name } }
  matters { __typename ... on Note { text } ... on Count { size share below { ... on Note { text } ... on Count { size } } } }
`;
const open = (committee: string, title: string) =>
  `openConsultation(input: { committee: "${committee}", title: "${title}" }) { cell whose consultation { id } }`;
/** What is asked, in turn. */
export const QUERIES = [
  `query ($ids: [ID!]!) { consultations(ids: $ids) { ${FIELDS} } }`,
  'query ($ids: [ID!]!) { consultations(ids: $ids) { id firm } }',
  'query ($ids: [ID!]!) { consultations(ids: $ids) { a: title broken matters { ... on Count { n: size } } } }',
  `mutation { a: ${open(HOME, 'one')} b: ${open(CITY, 'two')} c: ${open(CITY, 'three')} d: ${open(OTHER, 'four')} }`,
] as const;

interface Told {
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; cell?: string } }[];
}

/** Three owners without a network: between one of them and the gateway its answers are tampered with, as bytes. */
export function hostileWorld() {
  const logger = memoryLogger();
  const served = [HOME, CITY, OTHER].map(localCell);
  const [home, city, other] = served.map(({ cell }) => cell) as [Cell, Cell, Cell];
  let doing: Hostile | Buffer | undefined;
  let sent: Buffer = Buffer.alloc(0);
  const truths = new Map<string, string>();
  const { ask, ...rest } = checkedCell(
    {
      code: CITY,
      log: logger,
      close: async () => {},
      async send(request) {
        const key = JSON.stringify([request.query, request.variables]);
        let truth = truths.get(key);
        if (truth === undefined) {
          truth = JSON.stringify(withAbsent(await city.execute(request)));
          truths.set(key, truth);
        }
        sent = Buffer.isBuffer(doing) ? doing : doing ? tampered(truth, doing) : Buffer.from(truth);
        return { status: 200, body: sent };
      },
    },
    contract,
  );
  const checked: Cell = { ...rest, execute: async request => (await ask(request)).answer };
  const cells = new Map([home, checked, other].map(cell => [cell.code, cell]));
  const answer = answering(createGateway({ planner: planner(supergraphSdl), directory, cells, home: HOME }), logger);
  return {
    logger,
    /** What was sent instead of the truth. */
    sent: () => sent,
    /** With what is to become of the city's answer, or the bytes that it is. */
    async ask(query: string, hostile?: Hostile | Buffer): Promise<string> {
      doing = hostile;
      for (const { log, logger: own } of served)
        for (const kept of [log.representations, log.actors, log.mutations, own.errors]) kept.length = 0;
      const variables = query.includes('$ids') ? { ids: IDS } : undefined;
      return jsonOf(await answer({ query, variables, operationName: undefined, onlyQueries: false }, context));
    },
  };
}

/** Of an answer with a hostile cell behind it: others are untouched, and what is missing is told in its name. */
export function prove(truth: Told, told: Told, sent: Buffer): void {
  const records = (answer: Told): [string, any][] => {
    const list = answer.data.consultations;
    return list ? list.map((record: any, index: number) => [`${index}`, record]) : Object.entries(answer.data);
  };
  const isTheirs = (key: string) => (/^\d/.test(key) ? IDS[Number(key)]!.startsWith(`con_${CITY}`) : key === 'b' || key === 'c');
  const keyOf = ({ path = [] }: { path?: (string | number)[] }) =>
    String(path.length > 1 && typeof path[1] === 'number' ? path[1] : path[0]);
  const given = new Map(records(told));
  for (const [key, record] of records(truth)) {
    if (isTheirs(key)) continue;
    if (JSON.stringify(given.get(key)) !== JSON.stringify(record)) expect(given.get(key)).toEqual(record);
    const own = (answer: Told) => (answer.errors ?? []).filter(error => error.path && keyOf(error) === key);
    if (!isDeepStrictEqual(own(told), own(truth))) expect(own(told)).toEqual(own(truth));
  }
  for (const error of told.errors ?? [])
    if (!error.path || isTheirs(keyOf(error))) if (error.extensions.cell !== CITY) expect(error.extensions).toMatchObject({ cell: CITY });
  const said = entitiesIn(sent);
  for (const [key, record] of given) {
    if (!isTheirs(key)) continue;
    const prefix = /^\d/.test(key) ? ['consultations', Number(key)] : [key];
    for (const path of nullsIn(record)) {
      const whole = [...prefix, ...path];
      if ((told.errors ?? []).some(error => error.extensions.cell === CITY && touches(error.path, whole))) continue;
      // Without an error it is what the cell said: null for what may be null, or a record that it says it does not show.
      const place = IDS.filter(each => each.startsWith(`con_${CITY}`)).indexOf(IDS[Number(key)]!);
      if (!said(place, path)) expect({ nullWithoutError: whole, sent: sent.toString().slice(0, 2_000) }).toBeUndefined();
    }
  }
}

function entitiesIn(sent: Buffer): (place: number, path: (string | number)[]) => boolean {
  let answer: any;
  try {
    answer = JSON.parse(new TextDecoder().decode(sent));
  } catch {}
  return (place, path) => {
    const entity = answer?.data?._entities?.[place];
    if (entity === null) return Boolean(answer.extensions?.absent?.includes?.(place));
    let value = entity;
    for (const step of path) {
      if (value === null || typeof value !== 'object') return false;
      value = Object.hasOwn(value, step) ? value[step] : undefined;
    }
    return value === null;
  };
}

function nullsIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((each, index) => nullsIn(each, [...path, index]));
  return typeof value === 'object' ? Object.entries(value as object).flatMap(([name, each]) => nullsIn(each, [...path, name])) : [];
}

const touches = (one: readonly unknown[] | undefined, other: readonly unknown[]): boolean =>
  one === undefined || one.slice(0, other.length).every((step, index) => step === other[index]);
