/** Names of RFC 7643 and RFC 7644, and of the extension in which the portal says what it needs beside them. */
export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
/** In this form Entra ID takes an extension as a target of its mappings. */
export const WORK = 'urn:ietf:params:scim:schemas:extension:forthright:2.0:User';
export const LIST_RESPONSE = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** The most people on one page (security, 3.9). */
export const MOST_ON_A_PAGE = 200;
/** Where nobody says how many. */
export const USUAL_ON_A_PAGE = 100;

export const USERS_PATH = '/scim/v2/Users';
