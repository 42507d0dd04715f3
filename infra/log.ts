import { type DestinationStream, type Logger, pino } from 'pino';
import { type PrettyOptions, prettyFactory } from 'pino-pretty';

export type { Logger } from 'pino';

const SECRETS = ['databaseUrl', 'privateKey', 'secret', 'clientSecret', 'password', 'token', 'authorization', 'cookie'];
const PASSWORD_IN_URL = /(\b[a-z][a-z+]*:\/\/[^\s:/@"]*):[^\s@/"]+@/gi;

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit' });

const shortLines: PrettyOptions = {
  ignore: 'pid,hostname,level,time',
  singleLine: true,
  colorize: false,
  messageFormat: (line, messageKey) => {
    const level = pino.levels.labels[Number(line.level)] ?? '';
    const seriousness = level === 'info' ? '' : `${level.toUpperCase()} `;
    return `${clock.format(new Date(Number(line.time)))} ${seriousness}${line[messageKey] ?? ''}`;
  },
};

/**
 * The log of a process: short lines with the time in China for people, or JSON lines. Values under the keys of secrets
 * and passwords inside URLs are never written, wherever they appear.
 */
export function createLogger(
  config: { log: { level: string; format: 'pretty' | 'json' } },
  output: DestinationStream = process.stdout,
): Logger {
  const pretty = config.log.format === 'pretty' ? prettyFactory(shortLines) : undefined;
  const stream: DestinationStream = {
    write(line) {
      const shown = pretty ? pretty(line) : line;
      if (shown) output.write(shown.replace(PASSWORD_IN_URL, '$1:***@'));
    },
  };
  const paths = SECRETS.flatMap(key => [key, `*.${key}`, `*.*.${key}`]);
  return pino({ level: config.log.level, redact: { paths, censor: '***' } }, stream);
}
