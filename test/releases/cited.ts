import { createHash } from 'node:crypto';
import { startService } from '@tongxin/gateway/service.ts';
import { loadConfig } from '@tongxin/infra/config.ts';
import { pino } from 'pino';

/** Tables that are cited of every release: flows, parts, what exists, people, a share, joint events; as of a day that is over. */
const QUESTIONS = [
  'measures=CONSULTATIONS_HELD,DEEDS,PROBLEMS_RAISED&of=420000&level=COUNTY&year=2024&by=QUARTER&asOf=2024-12-31',
  'measures=CONSULTATIONS_HELD&of=421300&year=2024&dimensions=form&asOf=2024-12-31',
  'measures=PLATFORMS,PROBLEMS_OPEN,PROBLEM_SOLUTION_RATE,ATTENDANCES,MEMBERS_ACTIVE&of=421300&year=2024&asOf=2024-12-31',
  'measures=PROPOSALS_FILED,PROPOSAL_FILING_RATE,SURVEYS&of=421300&from=2023-01-01&until=2024-12-31&by=YEAR&asOf=2025-06-30',
];
const LANGUAGES = ['zh', 'en'];

/** Digests of the bytes of tables that a database was cited for, by format, language and question; undefined: there is no such format. */
export async function citedOf(url: string, formats: readonly string[]): Promise<Record<string, string>> {
  const log = pino({ level: 'silent' });
  const config = loadConfig({ NODE_ENV: 'development', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: url });
  const service = await startService(config, url, log);
  const found: Record<string, string> = {};
  try {
    for (const question of QUESTIONS)
      for (const language of LANGUAGES)
        for (const format of formats) {
          const response = await fetch(`${service.url}/v1/observations.${format}?${question}`, {
            headers: { 'accept-language': language },
          });
          const bytes = Buffer.from(await response.arrayBuffer());
          if (response.status !== 200) throw new Error(bytes.toString());
          found[`${format} ${language} ${question}`] = createHash('sha256').update(bytes).digest('hex');
        }
  } finally {
    await service.close();
  }
  return found;
}
