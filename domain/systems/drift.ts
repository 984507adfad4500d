import type { SystemManifest } from './system';

/** A field of a kind of data, as a system names it. */
export interface FieldSeen {
  category: string;
  field: string;
}

/** Fields that a system saw and its manifest does not declare: what it records has drifted from what people were told. */
export const undeclared = (
  manifest: Pick<SystemManifest, 'fields_by_category'>,
  seen: Readonly<Record<string, readonly string[]>>,
): readonly FieldSeen[] =>
  Object.entries(seen).flatMap(([category, fields]) => {
    const declared = Object.hasOwn(manifest.fields_by_category, category)
      ? manifest.fields_by_category[category]
      : undefined;
    return fields.filter((field) => !declared?.includes(field)).map((field) => ({ category, field }));
  });
