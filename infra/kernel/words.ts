/** The language in which messages for people are said: Accept-Language in requests, Chinese in spreadsheets. */
export type Language = 'zh' | 'en';

/** Something said in both languages. */
export type Words = readonly [zh: string, en: string];

export const say = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);

export const inLanguage = (language: Language, [zh, en]: Words): string => (language === 'zh' ? zh : en);
