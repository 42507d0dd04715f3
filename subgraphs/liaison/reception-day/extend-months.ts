import type { Job } from '@tongxin/infra/kernel/job.ts';

/** At the turn of the year the months for which reception days are due go on to its end (migration 0015); else it does nothing. */
export const extendMonths: Job = {
  name: 'extendMonths',
  label: ['延长接待日月份', 'Extends the months for which reception days are due'],
  cron: '1 0 * * *',
  async run(database) {
    await database.query('SELECT liaison.extend_months()');
  },
};
