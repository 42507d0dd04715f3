import { createContext, useContext } from 'react';
import type { Language } from './state.ts';
import { type Say, sayIn } from './words.ts';

const SAY: Record<Language, Say> = { zh: sayIn('zh'), en: sayIn('en') };
const Spoken = createContext<Language>('zh');

/** In which language everything within it speaks. */
export const Speaking = Spoken.Provider;
export const useLanguage = (): Language => useContext(Spoken);
/** The same function as long as the language is the same. */
export const useSay = (): Say => SAY[useContext(Spoken)];
