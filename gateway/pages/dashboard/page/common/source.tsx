import { createContext, useContext } from 'react';

/** Where what is shown comes from and as of when, in a line: below a picture and below the page. */
const Source = createContext('');

export const SourceOf = Source.Provider;
export const useSource = (): string => useContext(Source);
