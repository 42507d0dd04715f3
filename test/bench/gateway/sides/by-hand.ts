import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loginUrl } from '@tongxin/infra/postgres/logins.ts';
import pg from 'pg';
import type { Asked } from '../queries.ts';

// What somebody would write who wants these two answers and nothing else: two statements, one, and the answer made of their rows. No rules of
// access but those of the database, no figures of the past, no other question.
const [what, databaseUrl] = process.argv.slice(2) as ['dashboard' | 'records', string];
const pool = new pg.Pool({ connectionString: loginUrl(databaseUrl, 'tongxin_reader') });

const CITIES = "SELECT code, name FROM reference.committee WHERE parent = '420000' ORDER BY code LIMIT 20";
const SCOPE = `SELECT code AS city, code FROM city UNION ALL SELECT parent, below.code FROM reference.committee below JOIN city ON city.code = parent`;
const inYear = (day: string) => `${day} BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31)`;
/** By city, of what is not withdrawn. */
const counted = (table: string, ...counts: string[]) =>
  `(SELECT scope.city AS code, ${counts.join(', ')} FROM ${table} r JOIN scope ON scope.code = r.committee WHERE withdrawn_at IS NULL GROUP BY 1)`;
const count = (name: string, condition: string) => `count(*) FILTER (WHERE ${condition})::int AS ${name}`;
const TABLES = [
  counted('consultations.consultation', count('consultations', `same_event_as IS NULL AND ${inYear('held_on')}`)),
  counted('consultations.problem', count('solved', inYear('solved_on'))),
  counted(
    'liaison.platform',
    count('platforms', 'opened_on <= make_date($1, 12, 31) AND (closed_on IS NULL OR closed_on > make_date($1, 12, 31))'),
  ),
  counted('liaison.deed', count('deeds', inYear('done_on'))),
  counted(
    'proposals.proposal',
    count('proposals', inYear('submitted_on')),
    count('adopted', `adoption IN ('ADOPTED', 'PARTLY') AND ${inYear('concluded_on')}`),
    count('concluded', inYear('concluded_on')),
  ),
];
const FIGURES = `WITH city AS (${CITIES}), scope AS (${SCOPE})
  SELECT * FROM city ${TABLES.map((table, index) => `JOIN ${table} t${index} USING (code)`).join(' ')} ORDER BY code`;

const SHOWN = 'r.id, r.title, r.held_on::text AS held_on, r.form, host.name AS host';
const HOST = 'JOIN reference.committee host ON host.code = coalesce(r.host, r.committee)';
const LATEST = `WITH city AS (${CITIES}), scope AS (${SCOPE})
  SELECT city.code AS city, latest.* FROM city, LATERAL (
    SELECT ${SHOWN} FROM consultations.consultation r ${HOST} JOIN scope ON scope.code = r.committee
    WHERE scope.city = city.code AND withdrawn_at IS NULL ORDER BY r.held_on DESC, r.id DESC LIMIT $1
  ) latest ORDER BY city.code, held_on DESC, id DESC`;
const RECORDS = `SELECT ${SHOWN} FROM consultations.consultation r ${HOST} WHERE withdrawn_at IS NULL ORDER BY r.held_on DESC, r.id DESC LIMIT $1`;

interface Found {
  city: string;
  id: string;
  title: string;
  held_on: string;
  form: string;
  host: string;
}

async function dashboard({ year, first }: Asked): Promise<object> {
  const [figures, latest] = await Promise.all([
    pool.query({ name: 'figures', text: FIGURES, values: [year] }),
    pool.query<Found>({ name: 'latest', text: LATEST, values: [first] }),
  ]);
  const value = (figure: number) => ({ value: figure });
  const nodes = figures.rows.map(({ code, name, consultations, solved, platforms, proposals, deeds, adopted, concluded }) => ({
    code,
    name,
    consultationsHeld: value(consultations),
    problemsSolved: value(solved),
    platforms: value(platforms),
    proposals: value(proposals),
    deeds: value(deeds),
    adoption: {
      numerator: adopted,
      denominator: concluded,
    },
    consultations: {
      nodes: latest.rows
        .filter(({ city }) => city === code)
        .map(({ id, title, held_on, form, host }) => ({ id, title, heldOn: held_on, form, host: { name: host } })),
    },
  }));
  return { committee: { name: '政协湖北省委员会', children: { nodes } } };
}

async function records({ first }: Asked): Promise<object> {
  const { rows } = await pool.query<Found>({ name: 'records', text: RECORDS, values: [first] });
  return {
    consultations: {
      nodes: rows.map(({ id, title, form, held_on, host }) => ({ id, title, form, heldOn: held_on, host: { name: host } })),
    },
  };
}

async function answer(request: IncomingMessage): Promise<string> {
  const asked: Asked = JSON.parse(Buffer.concat(await request.toArray()).toString());
  return JSON.stringify({ data: await (what === 'dashboard' ? dashboard(asked) : records(asked)) });
}

const server = createServer((request, response) => {
  answer(request).then(
    text => response.setHeader('content-type', 'application/json').end(text),
    error => response.writeHead(500).end(String(error)),
  );
}).listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
process.once('disconnect', () => process.exit());
