import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { type Cell, CellUnavailableError } from '@tongxin/gateway/routing/cells/cell.ts';
import { homeCell, type Service, startService } from '@tongxin/gateway/service.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { findFreePort } from '@tongxin/infra/postgres/port.ts';
import { createRecord } from '@tongxin/infra/store/write.ts';
import { staffOf } from '../kit/cell.ts';
import { acquaint, caughtUp, createTestCell, sql, type TestCell } from '../kit/cells.ts';
import { quiet, testConfig } from '../kit/own-service.ts';
import { type Answer, ask, asStaff } from '../kit/service.ts';
import { until } from '../kit/until.ts';

const [PROVINCE, CITY, COUNTY] = ['420000', '421300', '421303'] as const;

const CREATE = (name: string) =>
  `${name}: createConsultation(input: $${name}) { consultation { id title host { shortName } } userErrors { message } }`;
const FIGURES = `{ committee(code: "420000") { figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }) {
  value byChild { committee { code } value }
  completeness { feed owners { cell { code } freshAt state } }
  records(first: 10) { nodes { day record { id card { title } ... on Consultation { opinions host { shortName } } } } }
} } }`;
const LIST = `{ consultations(filter: { committee: "420000" }, orderBy: { field: DAY, direction: ASC }) {
  totalCount nodes { id card { title } opinions host { shortName } committee { code } links { relation target { id card { title } ... on Topic { origin } } } }
} }`;

/** A cell of this process that can be taken away, as a machine can. */
const removable = (cell: Cell): Cell & { gone: boolean } => ({
  ...cell,
  gone: false,
  execute(request) {
    return this.gone ? Promise.reject(new CellUnavailableError('no connection')) : cell.execute(request);
  },
});

describe.each(['over HTTP', 'in the same process'])('a province and a city with a cell of its own, %s', how => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-cells-'));
  let province: TestCell;
  let city: TestCell;
  let front: Service;
  let cityService: Service;
  let takeAway: () => Promise<void>;
  let isAway = false;
  const ids = { city: '', county: '', province: '', topic: '' };

  beforeAll(async () => {
    [province, city] = [await createTestCell(PROVINCE, [CITY]), await createTestCell(CITY, [PROVINCE])];
    await acquaint(province, city);
    const [cityPort, provincePort] = [await findFreePort(), await findFreePort()];
    const at = (code: string, port: number) => `${code}=http://127.0.0.1:${port}`;
    const cityConfig = testConfig({
      ...{ DATA_FOLDER: folder, CELL: CITY, CELL_PORT: String(cityPort), PUBLISH_TO: PROVINCE, DATABASE_URL: city.url },
      REMOTE_CELLS: at(PROVINCE, provincePort),
    });
    cityService = await startService(cityConfig, city.url, quiet);
    const config = testConfig({
      ...{ DATA_FOLDER: folder, CELL: PROVINCE, CELL_PORT: String(provincePort), DATABASE_URL: province.url },
      REMOTE_CELLS: at(CITY, cityPort),
      RECEIVE_FROM: at(CITY, cityPort),
    });
    const local = removable(homeCell(CITY, city.database, quiet));
    front = await startService(config, province.url, quiet, ...(how === 'over HTTP' ? [] : [[local]]));
    takeAway = async () => {
      local.gone = isAway = true;
      await cityService.close();
    };
  });
  afterAll(async () => {
    await front?.close();
    if (!isAway) await cityService?.close();
    await province?.drop();
    await city?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const query = (text: string) => ask(front.url, text);
  /** Where the staff of a committee signs in. */
  const doorOf = (committee: string) => (committee === PROVINCE ? front : cityService).url;
  const create = (actor: string, inputs: Record<string, object>): Promise<Answer> => {
    const names = Object.keys(inputs);
    const variables = names.map(name => `$${name}: CreateConsultationInput!`).join(', ');
    return ask(doorOf(actor), `mutation (${variables}) { ${names.map(CREATE).join('\n')} }`, inputs, asStaff(actor));
  };
  const held = (committee: string, title: string, heldOn: string, more = {}) => ({ committee, title, form: 'FRONTLINE', heldOn, ...more });
  const isIn = async (cell: TestCell, id: string) =>
    (await sql(cell, 'SELECT FROM consultations.consultation WHERE id = $1', [id])).length === 1;

  test('one operation changes records of both: each at its owner, who refuses those that are not its staff', async () => {
    const inputs = (n: number) => ({
      theirs: held(CITY, `停车难${n}`, `2023-06-0${n}`, { opinions: ['甲'] }),
      ours: held(PROVINCE, `全会${n}`, `2023-01-0${n}`),
    });
    const byCity = await create(CITY, inputs(1));
    expect(byCity.data).toMatchObject({
      theirs: { consultation: { title: '停车难1', host: { shortName: '随州市政协' } }, userErrors: [] },
      ours: null,
    });
    expect(byCity.errors).toMatchObject([{ path: ['ours'], extensions: { code: 'FORBIDDEN' } }]);
    const byProvince = await create(PROVINCE, inputs(2));
    expect(byProvince.data).toMatchObject({ theirs: null, ours: { consultation: { title: '全会2', host: { shortName: '湖北省政协' } } } });
    expect(byProvince.errors).toMatchObject([{ path: ['theirs'], extensions: { code: 'FORBIDDEN' } }]);
    ids.city = byCity.data.theirs.consultation.id;
    ids.province = byProvince.data.ours.consultation.id;
    expect([await isIn(city, ids.city), await isIn(province, ids.city)]).toEqual([true, false]);
    expect([await isIn(city, ids.province), await isIn(province, ids.province)]).toEqual([false, true]);
  });

  test("the province's own figures are asked upward from the city's front door; what is the city's, it answers itself", async () => {
    await until(
      async () => (await query(FIGURES)).data.committee.figure.value,
      value => value === 2,
    );
    const both = `{ theirs: ${FIGURES.slice(2, -2)} own: committee(code: "${CITY}") { figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }, reach: SELF) { value } } }`;
    const asked = await ask(cityService.url, both, {}, asStaff(CITY));
    const above = await query(`{ theirs: ${FIGURES.slice(2, -2)} }`);
    expect(asked.errors).toBeUndefined();
    expect(asked.data.theirs.figure.value).toBe(above.data.theirs.figure.value);
    expect(asked.data.theirs.figure.records.nodes.map(({ record }: { record: { id: string } }) => record.id)).toContain(ids.province);
    expect(asked.data.own.figure.value).toBe(1);
  });

  test('the cell of the province refuses a record that the city keeps, whoever brings it', async () => {
    const writing = { database: province.database, actor: staffOf(CITY), language: 'en' as const };
    await expect(
      createRecord(writing, consultation, CITY, { title: '走错', form: 'FRONTLINE', heldOn: '2023-05-01' }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('kept by another cell'),
      extensions: { code: 'FORBIDDEN' },
    });
  });

  test('a figure of the province counts what city and county publish, down to their records', async () => {
    const topic = await ask(
      doorOf(COUNTY),
      'mutation { raiseTopic(input: { committee: "421303", title: "路灯", origin: RESEARCH, raisedOn: "2023-04-01" }) { topic { id } userErrors { message } } }',
      {},
      asStaff(COUNTY),
    );
    expect(topic).toMatchObject({ data: { raiseTopic: { userErrors: [] } } });
    ids.topic = topic.data.raiseTopic.topic.id;
    const made = await create(COUNTY, { lamps: held(COUNTY, '路灯', '2023-05-10', { topic: ids.topic, opinions: ['乙', '丙'] }) });
    ids.county = made.data.lamps.consultation.id;
    // A kind publishes links by its view <kind>__link; none of the first kinds has one.
    await sql(city, 'INSERT INTO ledger.link (cell, source, relation, target, change, known) VALUES ($1, $2, $3, $4, 1, now())', [
      CITY,
      ids.county,
      'MADE_FROM',
      ids.topic,
    ]);
    await caughtUp(city, province);
    const { data, errors } = await query(FIGURES);
    expect(errors).toBeUndefined();
    expect(data.committee.figure).toMatchObject({
      value: 3,
      byChild: expect.arrayContaining([{ committee: { code: CITY }, value: 2 }]),
      records: {
        nodes: [
          { day: '2023-06-01', record: { id: ids.city, card: { title: '停车难1' }, opinions: ['甲'], host: { shortName: '随州市政协' } } },
          { day: '2023-05-10', record: { id: ids.county, opinions: ['乙', '丙'], host: { shortName: '随州市曾都区政协' } } },
          { day: '2023-01-02', record: { id: ids.province, opinions: [], host: { shortName: '湖北省政协' } } },
        ],
      },
    });
    expect(data.committee.figure.completeness.owners.map((owner: { cell: { code: string } }) => owner.cell.code).sort()).toEqual([
      PROVINCE,
      CITY,
    ]);
    const own = await ask(
      cityService.url,
      `{ committee(code: "${CITY}") { figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }) { value } } }`,
    );
    expect(own).toEqual({ data: { committee: { figure: { value: 2 } } } });
  });

  test('a list of records of both owners is in order, each with the fields of its owner and its links', async () => {
    const { data, errors } = await query(LIST);
    expect(errors).toBeUndefined();
    expect(data.consultations).toEqual({
      totalCount: 3,
      nodes: [
        {
          id: ids.province,
          card: { title: '全会2' },
          opinions: [],
          host: { shortName: '湖北省政协' },
          committee: { code: PROVINCE },
          links: [],
        },
        {
          id: ids.county,
          card: { title: '路灯' },
          opinions: ['乙', '丙'],
          host: { shortName: '随州市曾都区政协' },
          committee: { code: COUNTY },
          links: [{ relation: 'MADE_FROM', target: { id: ids.topic, card: { title: '路灯' }, origin: 'RESEARCH' } }],
        },
        {
          id: ids.city,
          card: { title: '停车难1' },
          opinions: ['甲'],
          host: { shortName: '随州市政协' },
          committee: { code: CITY },
          links: [],
        },
      ],
    });
  });

  test('an event that both recorded counts once for the province and once in each cell, and each record knows the other', async () => {
    const survey = async (committee: string, sameEventAs: string | null): Promise<string> => {
      const input = { committee, title: '联合调研', kind: 'SURVEY', heldOn: '2023-08-01', sameEventAs };
      const mutation = `mutation ($input: CreateSurveyInput!) { createSurvey(input: $input) { survey { id } userErrors { code field } } }`;
      const { data } = await ask(doorOf(committee), mutation, { input }, asStaff(committee));
      expect(data.createSurvey.userErrors).toEqual([]);
      return data.createSurvey.survey.id;
    };
    const lead = await survey(PROVINCE, null);
    const joined = await survey(CITY, lead);
    await caughtUp(city, province);
    const counted = (url: string, committee: string) =>
      ask(url, `{ committee(code: "${committee}") { figure(measure: SURVEYS) { value countedMoreThanOnce byChild { value } } } }`);
    const { figure } = (await counted(front.url, PROVINCE)).data.committee;
    expect(figure).toMatchObject({ value: 1, countedMoreThanOnce: 1 });
    expect(figure.byChild.filter(({ value }: { value: number }) => value > 0)).toEqual([{ value: 1 }, { value: 1 }]);
    expect((await counted(cityService.url, CITY)).data.committee.figure).toMatchObject({ value: 1, countedMoreThanOnce: 0 });
    const { data } = await query(`{
      lead: record(id: "${lead}") { ... on Survey { sameEvents { nodes { id title } } } }
      joined: record(id: "${joined}") { ... on Survey { sameEventAs { id title } } }
    }`);
    expect(data).toEqual({
      lead: { sameEvents: { nodes: [{ id: joined, title: '联合调研' }] } },
      joined: { sameEventAs: { id: lead, title: '联合调研' } },
    });
  });

  test('the ledger of the province adds up', async () => {
    await compact(province.url);
    expect(await recount(province.url)).toMatchObject({ differences: 0 });
  });

  test('with the city away its figures stand with their age, its records are null at their paths, all else is answered', async () => {
    await takeAway();
    await sql(province, "UPDATE ledger.pulse SET at = '2023-12-01T08:00:00Z' WHERE cell = '421300'");
    const { data, errors } = await query(LIST);
    expect(data.consultations.totalCount).toBe(3);
    expect(data.consultations.nodes[0]).toMatchObject({ id: ids.province, opinions: [], host: { shortName: '湖北省政协' } });
    for (const [node, id] of [
      [1, ids.county],
      [2, ids.city],
    ] as const)
      expect(data.consultations.nodes[node]).toMatchObject({ id, card: { title: expect.any(String) }, opinions: null, host: null });
    const unavailable = (path: (string | number)[], owner: string) => ({
      path,
      message: expect.stringContaining(CITY),
      extensions: expect.objectContaining({ code: 'OWNER_UNAVAILABLE', cell: CITY, owners: expect.arrayContaining([owner]) }),
    });
    expect(errors).toEqual(
      expect.arrayContaining([
        unavailable(['consultations', 'nodes', 1], COUNTY),
        unavailable(['consultations', 'nodes', 2], CITY),
        unavailable(['consultations', 'nodes', 1, 'links', 0, 'target'], COUNTY),
      ]),
    );
    expect(errors).toHaveLength(3);
  });

  test('how fresh the figures of an owner that is away are, is told', async () => {
    const { data } = await query(FIGURES);
    expect(data.committee.figure.value).toBe(3);
    expect(data.committee.figure.completeness).toMatchObject({
      feed: 'LATE',
      owners: expect.arrayContaining([{ cell: { code: CITY }, freshAt: '2023-12-01T16:00:00.000+08:00', state: 'LATE' }]),
    });
    const lost = `mutation ($lost: CreateConsultationInput!) { ${CREATE('lost')} }`;
    const { data: written, errors } = await ask(front.url, lost, { lost: held(CITY, '断线', '2023-07-01') }, asStaff(CITY));
    expect(written).toEqual({ lost: null });
    expect(errors).toMatchObject([{ path: ['lost'], extensions: { code: 'OWNER_UNAVAILABLE', cell: CITY } }]);
  });
});
