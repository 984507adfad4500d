import { Types } from 'scimmy';
import { MOST_ON_A_PAGE, USER, USERS_PATH, WORK } from './words';

const { Attribute, SchemaDefinition } = Types;

/** Only what is kept: a mapping to anything else comes to nothing, and should not look as if it did. */
const USER_SCHEMA = new SchemaDefinition('User', USER, 'A person at work', [
  new Attribute('string', 'userName', {
    required: true,
    uniqueness: 'server',
    description: 'The e-mail address at work; of somebody without one, their id.',
  }),
  new Attribute('complex', 'name', { description: 'The name, where displayName is not sent.' }, [
    new Attribute('string', 'formatted', { description: 'The full name.' }),
    new Attribute('string', 'givenName', { mutable: 'writeOnly', returned: false }),
    new Attribute('string', 'familyName', { mutable: 'writeOnly', returned: false }),
  ]),
  new Attribute('string', 'displayName', { description: 'The full name.' }),
  new Attribute('string', 'userType', {
    canonicalValues: ['employee', 'contractor', 'agency_worker', 'apprentice', 'applicant'],
    description: 'The kind of person.',
  }),
  new Attribute('string', 'preferredLanguage', {
    mutable: 'writeOnly',
    returned: false,
    description: 'Needed of somebody new; later their languages are their own choice.',
  }),
  new Attribute('boolean', 'active', { description: 'False: they have left, and stay so.' }),
]);

const WORK_SCHEMA = new SchemaDefinition('Work', WORK, 'Where and since when somebody works', [
  new Attribute('string', 'establishment', {
    required: true,
    caseExact: true,
    description: 'The key of the place of work; it must be on record.',
  }),
  new Attribute('string', 'entity', { caseExact: true, description: 'The key of the legal entity; main.' }),
  new Attribute('string', 'hireDate', { description: 'The first day of work; the day they were added.' }),
  new Attribute('boolean', 'minor', { description: 'Under 18.' }),
]);

/** The schemas, by id. */
export const schemasAt = (publicUrl: string): readonly { id: string }[] =>
  [USER_SCHEMA, WORK_SCHEMA].map(
    (schema) => schema.describe(`${publicUrl}/scim/v2/Schemas`) as { id: string },
  );

/** The one type of resource. */
export const resourceTypeAt = (publicUrl: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: 'User',
  name: 'User',
  endpoint: USERS_PATH.slice('/scim/v2'.length),
  schema: USER,
  schemaExtensions: [{ schema: WORK, required: true }],
  meta: { resourceType: 'ResourceType', location: `${publicUrl}/scim/v2/ResourceTypes/User` },
});

/** What is there and what is not (RFC 7643, section 5). */
export const providerConfigAt = (publicUrl: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: MOST_ON_A_PAGE },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Key of the directory',
      description: 'Authorization: Bearer, with the key that two administrators of the portal made.',
      specUri: 'https://www.rfc-editor.org/rfc/rfc6750',
      primary: true,
    },
  ],
  meta: {
    resourceType: 'ServiceProviderConfig',
    location: `${publicUrl}/scim/v2/ServiceProviderConfig`,
  },
});
