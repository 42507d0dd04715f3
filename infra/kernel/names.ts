/** How names are written: `receptionDay` in code, `reception_day` in SQL, `reception-day` in file names, `RECEPTION_DAY` as a code. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
export const kebab = (name: string): string => snake(name).replaceAll('_', '-');
export const constant = (name: string): string => snake(name).toUpperCase();
export const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
export const small = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

/** `visits`, `activities`, `branches`, `persons`; a corps is its own plural. */
export const plural = (name: string): string =>
  name.endsWith('Corps')
    ? name
    : /(ch|ss)$/.test(name)
      ? `${name}es`
      : name.endsWith('person')
        ? 'persons'
        : /[^aeiou]y$/.test(name)
          ? `${name.slice(0, -1)}ies`
          : `${name}s`;
