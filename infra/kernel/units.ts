/** In what things are counted: the Chinese measure word → its English name. A new unit is a line here. */
export const units = {
  人: 'persons',
  名: 'seats',
  人次: 'attendances',
  户: 'households',
  对: 'pairs',
  个: 'count',
  件: 'items',
  件次: 'cases',
  方次: 'rater groups',
  项: 'items',
  条: 'entries',
  篇: 'papers',
  份: 'documents',
  次: 'times',
  期: 'sessions',
  场次: 'sessions',
  分: 'points',
  元: 'yuan',
  天: 'days',
  '%': '%',
  各异: 'various',
} as const satisfies Record<string, string>;

export type Unit = keyof typeof units;
