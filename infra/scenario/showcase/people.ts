/** Committees of the stories. */
export const [PROVINCE, CITY, COUNTY] = ['420000', '421300', '421303'];

/** Invented members, by opaque key. */
export const [FIRST, SECOND, THIRD] = ['SHOW-7K2M9', 'SHOW-3TZ8Q', 'SHOW-5XW4N'];

/** Handling units. */
export const [LEAD, JOINT] = ['市交通运输局', '市公安局'];

/** The receipt under which anybody can follow the citizen's submission of the demonstration. */
export const RECEIPT = `${COUNTY}-DEM0-2024-0315`;
