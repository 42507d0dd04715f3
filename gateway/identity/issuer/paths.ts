/** Our own pages, as the built-in issuer knows them. */
export const CLIENT = 'tongxin';

export const ISSUER_PATH = '/issuer';

/** Where the page stands on which somebody proves who they are; behind it the name of this attempt. */
export const FORM_PATH = '/signin/form/';
