import type { MachineRequest, MachineResponse } from '#app/http/machine-exchange';
import type { Refused, Result } from '#domain/result';
import type { Directory } from '../../services/directory/directory';
import { hasKeyInAddress } from '../key-in-address';
import { type Attributes, readMembers } from './attributes';
import { isScimCode, scimRefusal } from './errors';
import { readFilter } from './filter';
import { readPatch } from './patch';
import { providerConfigAt, resourceTypeAt, schemasAt } from './schemas';
import { etagOf, saidOf, userOf, versionIn } from './user';
import { LIST_RESPONSE, MOST_ON_A_PAGE, USERS_PATH, USUAL_ON_A_PAGE } from './words';

export interface ScimParts {
  directory: Pick<Directory, 'people' | 'authenticate' | 'mayAsk' | 'note'>;
  publicUrl: string;
}

type Person = NonNullable<ReturnType<Directory['people']['find']>>;

/** An answer, and how it is counted. */
type Answered = { response: MachineResponse; code: string };

/**
 * The door of the company's directory (SCIM 2.0, RFC 7643 and 7644). It reads and says who is here and who left, by the same commands as a
 * list of people. Its key opens nothing else, and no other key opens it. Throws only on a bug.
 */
export const createScimDoor = ({
  directory,
  publicUrl,
}: ScimParts): ((exchange: MachineRequest) => MachineResponse | Promise<MachineResponse>) => {
  const users = createUsers(directory.people, publicUrl);
  const schemas = schemasAt(publicUrl);
  const type = resourceTypeAt(publicUrl);

  const answer = (exchange: MachineRequest, keyId: string): Answered | Promise<Answered> => {
    const { path } = exchange;
    if (path === USERS_PATH)
      return exchange.method === 'POST' ? users.add(exchange, keyId) : users.list(exchange);
    if (path.startsWith(`${USERS_PATH}/`))
      return users.one(exchange, keyId, path.slice(USERS_PATH.length + 1));
    if (path === '/scim/v2/ServiceProviderConfig') return said(200, providerConfigAt(publicUrl));
    if (path === '/scim/v2/Schemas') return said(200, listOf(schemas, schemas.length, 1));
    if (path === '/scim/v2/ResourceTypes') return said(200, listOf([type], 1, 1));
    if (path === '/scim/v2/ResourceTypes/User') return said(200, type);
    const schema = schemas.find(({ id }) => path === `/scim/v2/Schemas/${id}`);
    return schema ? said(200, schema) : refused({ code: 'not_found' });
  };

  return (exchange) => {
    if (hasKeyInAddress(exchange)) return scimRefusal('key_in_address');
    const caller = directory.authenticate(exchange.headers.authorization);
    if (!caller.ok) return scimRefusal(caller.error.code);
    const { keyId } = caller.value;
    const noted = ({ response, code }: Answered): MachineResponse => {
      directory.note(keyId, code);
      return response;
    };
    if (!directory.mayAsk(keyId)) return noted(refused({ code: 'too_many_questions' }));
    const answering = answer(exchange, keyId);
    return answering instanceof Promise ? answering.then(noted) : noted(answering);
  };
};

const createUsers = (people: Directory['people'], publicUrl: string) => {
  const shown = (person: Person) => userOf(person, people.isActive(person), publicUrl);

  const told = (status: number, id: string, { query }: MachineRequest): Answered => {
    const person = people.find(id);
    if (!person) return refused({ code: 'unknown_person' });
    const user = shown(person);
    return said(status, cut(user, query), {
      etag: etagOf(person),
      ...(status === 201 && { location: user.meta.location }),
    });
  };

  const write = async (exchange: MachineRequest, keyId: string, person: Person): Promise<Answered> => {
    const read: Result<Attributes, Refused> =
      exchange.method === 'PATCH' ? readPatch(exchange.body) : readMembers(exchange.body);
    if (!read.ok) return refused(read.error);
    const version = versionIn(exchange.headers['if-match']);
    if (version === null) return refused({ code: 'not_as_seen' });
    const active = read.value.get('active');
    // Leaving comes before whatever else is said, and cannot be kept up by a mistake in it.
    const done =
      active === false
        ? await people.letGo(keyId, person.id, version)
        : await changed(keyId, person, read.value, version);
    return done.ok ? told(200, person.id, exchange) : refused(done.error);
  };

  const changed = async (
    keyId: string,
    person: Person,
    attributes: Attributes,
    version: string | undefined,
  ): Promise<Result<void>> => {
    // Who left stays so, and is not made active again even by a request that changes nothing else.
    if (attributes.get('active') === true && !people.isActive(person)) {
      return { ok: false, error: { code: 'has_left' } };
    }
    return people.change(keyId, person.id, saidOf(attributes, person), version);
  };

  return {
    list: ({ query }: MachineRequest): Answered => {
      const filter = query.has('filter') ? readFilter(query.get('filter') ?? '') : undefined;
      if (filter && !filter.ok) return refused(filter.error);
      const [start, count] = [wholeIn(query, 'startIndex', 1), wholeIn(query, 'count', USUAL_ON_A_PAGE)];
      if (start === undefined || count === undefined) return refused({ code: 'malformed_paging' });
      const startIndex = Math.max(1, start);
      const page = { start: startIndex - 1, count: Math.min(MOST_ON_A_PAGE, Math.max(0, count)) };
      const { total, people: found } = people.list(filter?.value ?? {}, page);
      return said(
        200,
        listOf(
          found.map((person) => cut(shown(person), query)),
          total,
          startIndex,
        ),
      );
    },
    add: async (exchange: MachineRequest, keyId: string): Promise<Answered> => {
      const read = readMembers(exchange.body);
      if (!read.ok) return refused(read.error);
      if (read.value.get('active') === false) return refused({ code: 'not_active' });
      if (typeof read.value.get('userName') !== 'string') {
        return refused({ code: 'missing_for_new', about: 'userName' });
      }
      const done = await people.add(keyId, saidOf(read.value));
      return done.ok ? told(201, done.value.person, exchange) : refused(done.error);
    },
    one: async (exchange: MachineRequest, keyId: string, id: string): Promise<Answered> => {
      const person = people.find(id);
      if (!person) return refused({ code: 'unknown_person' });
      const { method, headers } = exchange;
      if (method === 'GET') {
        const seen = headers['if-none-match'];
        return seen !== undefined && versionIn(seen) === person.version
          ? { response: { status: 304, headers: { etag: etagOf(person) }, body: '' }, code: 'ok' }
          : told(200, id, exchange);
      }
      if (method !== 'DELETE') return write(exchange, keyId, person);
      const version = versionIn(headers['if-match']);
      if (version === null) return refused({ code: 'not_as_seen' });
      const done = await people.remove(keyId, id, version);
      return done.ok ? { response: { status: 204, headers: {}, body: '' }, code: 'ok' } : refused(done.error);
    },
  };
};

const said = (status: number, body: object, headers: Record<string, string> = {}): Answered => ({
  response: {
    status,
    headers: { 'content-type': 'application/scim+json', ...headers },
    body: JSON.stringify(body),
  },
  code: 'ok',
});

const refused = ({ code, about }: Refused): Answered => {
  // Every code of a command has a line in the table of this door; a test goes through them.
  if (!isScimCode(code)) throw new Error(`no error of SCIM for ${code}`);
  return { response: scimRefusal(code, about), code };
};

const listOf = (resources: readonly object[], total: number, startIndex: number) => ({
  schemas: [LIST_RESPONSE],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});

const wholeIn = (query: MachineRequest['query'], name: string, usual: number): number | undefined => {
  const text = query.get(name);
  if (text === undefined) return usual;
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
};

/** Only what is asked for, or all but what is not wanted, by the first part of a name (RFC 7644, section 3.9). */
const cut = (user: object, query: MachineRequest['query']): object => {
  const namesIn = (parameter: string): string[] | undefined =>
    query
      .get(parameter)
      ?.split(',')
      .map((name) =>
        (name.trim().startsWith('urn:') ? name.trim() : (name.trim().split('.', 1)[0] ?? '')).toLowerCase(),
      );
  const [wanted, unwanted] = [namesIn('attributes'), namesIn('excludedAttributes')];
  const isShown = (name: string): boolean => {
    if (name === 'id' || name === 'schemas') return true;
    const named = (names: string[]) =>
      names.some((one) => one === name.toLowerCase() || one.startsWith(`${name.toLowerCase()}:`));
    return wanted ? named(wanted) : !(unwanted && named(unwanted));
  };
  return Object.fromEntries(Object.entries(user).filter(([name]) => isShown(name)));
};
