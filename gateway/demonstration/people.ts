/** Committees of the stories. */
export const [PROVINCE, CITY, COUNTY] = ['420000', '421300', '421303'];
/** The city's other counties. */
export const OTHER_COUNTIES = ['421321', '421381'] as const;

/** Invented members, by opaque key. */
export const [FIRST, SECOND, THIRD] = ['SHOW-7K2M9', 'SHOW-3TZ8Q', 'SHOW-5XW4N'];

/** Handling units, and all that the city's office has registered of them. */
export const [LEAD, JOINT] = ['市交通运输局', '市公安局'];
export const UNITS = [
  { name: LEAD, shortName: '市交通局', aliases: ['市交通委'] },
  { name: JOINT },
  { name: '市发展和改革委员会', shortName: '市发改委' },
  { name: '市住房和城乡建设局', shortName: '市住建局', aliases: ['市建设局'] },
  { name: '市民政局' },
];

/** The receipt under which anybody can follow the citizen's submission of the demonstration. */
export const RECEIPT = `${COUNTY}-DEM0-2024-0315`;
