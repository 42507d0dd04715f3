import { useEffect, useState } from 'react';
import { askAnew, useLastAnswer } from './ask.ts';
import { useLanguage, useSay } from './speech.tsx';

const REFRESH_MS = 5 * 60_000;
const MINUTE_MS = 60_000;
const IN_CHINA = { timeZone: 'Asia/Shanghai' } as const;

/** The time in China on a wall, where all is asked anew every five minutes; and of when the numbers are, should that fail. */
export function WallClock() {
  const say = useSay();
  const locale = useLanguage() === 'zh' ? 'zh-CN' : 'en-GB';
  const [now, tick] = useState(() => Date.now());
  const answered = useLastAnswer();
  useEffect(() => {
    const next = setTimeout(() => tick(Date.now()), MINUTE_MS - (now % MINUTE_MS));
    return () => clearTimeout(next);
  }, [now]);
  useEffect(() => {
    const timer = setInterval(askAnew, REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  const time = (at: number) => new Intl.DateTimeFormat(locale, { ...IN_CHINA, hour: '2-digit', minute: '2-digit' }).format(at);
  const isStale = answered !== undefined && now - answered > 2 * REFRESH_MS;
  return (
    <p className="clock">
      <time>
        {new Intl.DateTimeFormat(locale, { ...IN_CHINA, dateStyle: 'long' }).format(now)} <b>{time(now)}</b>
      </time>
      {answered !== undefined && (
        <span className={isStale ? 'fault' : 'quiet'}>{say(isStale ? 'stale' : 'refreshed', { time: time(answered) })}</span>
      )}
    </p>
  );
}
