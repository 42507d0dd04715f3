/** The language in which messages for people are said: Accept-Language in requests, Chinese in spreadsheets. */
export type Language = 'zh' | 'en';

export const say = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);
