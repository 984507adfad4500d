import type { Scope } from '../decision/decide';
import { categoryOf } from '../monitoring/category';
import type { Instant } from '../time';

/** Collectors capture, stores keep, consumers use. */
export const SYSTEM_KINDS = ['collector', 'store', 'consumer'] as const;
export type SystemKind = (typeof SYSTEM_KINDS)[number];

/** What a system says of itself; undeclared fields that it reports later are drift. */
export interface SystemManifest {
  version: string;
  /** Fields it captures, per category. */
  fields_by_category: Readonly<Record<string, readonly string[]>>;
  destinations: readonly string[];
  retention_days: number;
  /** How it is switched off, a code. */
  off_switch: 'obeys_this_portal' | 'central_policy' | 'local_setting' | 'manual';
  /** Whether it keeps out of protected contexts. A content category cannot start without it. */
  protected_contexts: boolean;
  /** Categories it says it can mask; counts only once a planted-marker probe has shown it. */
  masks: readonly string[];
}

export interface System {
  id: string;
  kind: SystemKind;
  owner: string;
  activities: readonly string[];
  manifest: SystemManifest;
  /** May list who is allowed (snapshot, searches): a grant of its own. */
  lists: boolean;
  expiresAt?: Instant;
}

/**
 * What decide() lets a system ask about. A content category counts as declared by a collector only if the manifest also
 * says that it keeps out of protected contexts. A mask counts only when proved, and no probe has proved one yet.
 */
export const scopeOf = (system: System, now: Instant): Scope => {
  let scope = scopes.get(system);
  if (!scope) {
    scope = {
      system: system.id,
      activities: new Set(system.activities),
      declared: new Set(
        Object.keys(system.manifest.fields_by_category).filter(
          (category) =>
            system.kind !== 'collector' ||
            system.manifest.protected_contexts ||
            categoryOf(category)?.content !== true,
        ),
      ),
      masked: new Set(),
    };
    scopes.set(system, scope);
  }
  const ended = system.expiresAt !== undefined && system.expiresAt <= now;
  return ended ? { ...scope, activities: NONE } : scope;
};

/** What a system may ask about follows from its registration alone, so it is worked out once for each. */
const scopes = new WeakMap<System, Scope>();

const NONE: ReadonlySet<string> = new Set();
