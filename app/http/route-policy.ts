import type { RoleKey } from '#domain/authority/roles';
import type { JsonLimits } from './json-body';

/** What a form may bring: without `fields` any name, at most so many. A name that comes twice must be one of `lists`. */
export interface FormPolicy {
  kind: 'form';
  /** Bytes. */
  limit: number;
  fields?: readonly string[];
  lists?: readonly string[];
}

/** A form of one file and nothing beside it, which goes to the disk as it arrives. */
export interface UploadPolicy {
  kind: 'upload';
  /** Bytes of the file. */
  limit: number;
  /** The name of the file's field. */
  field: string;
}

/** One file as it is, without a form around it, which goes to the disk once the door has looked at who sends it. */
export interface StreamPolicy {
  kind: 'stream';
  /** Bytes of the file. */
  limit: number;
}

/** What a body may be. */
export type BodyPolicy =
  /** `types`: other names under which JSON comes, beside application/json. */
  | { kind: 'json'; limit: number; json: JsonLimits; types?: readonly string[] }
  | FormPolicy
  | UploadPolicy
  | StreamPolicy;

/** Who may: anybody, whoever is signed in (those who have left too, or not), or whoever has one of these roles. */
export type Audience = 'anybody' | 'leaver' | 'signed_in' | readonly RoleKey[];

/** Which forms of a page ask for a fresh proof of who sends them: all of them, or those with one of these values in a field. */
export type Fresh = 'always' | { field: string; values: readonly string[] };

/**
 * How a route is guarded; design.md: body, content types, key count and depth are columns of this table. There is no column for
 * CORS, because no route has any: OPTIONS is refused, and no answer carries an Access-Control header.
 */
export interface RoutePolicy {
  /** `/notices`, exactly; `/notices/:key`, one segment of any text; `/api/*`, everything under it. */
  path: string;
  door: 'health' | 'machine' | 'assets' | 'pages';
  /** None: there is nothing here, whatever the method. */
  methods: readonly string[];
  /** Body of the unsafe methods. */
  body?: BodyPolicy;
  /** How a refusal of the gate is written: a page, a problem document (RFC 9457), a message (AuthZEN), or an error of SCIM (RFC 7644). */
  errors: 'page' | 'problem' | 'message' | 'scim';
  /** What identifies the asker: a cookie, a key (then a cookie is refused), or nothing. */
  asker: 'cookie' | 'key' | 'anybody';
  /** Of a page: its Remix route, `notices.$key`, and who may read it and send its form. */
  page?: { route: string; read?: Audience; post?: Audience; fresh?: Fresh };
}
