/** Key of the field by the column's number; "" = not taken in. */
export type Mapping = Readonly<Record<number, string>>;

/** What keeps a mapping from being tried: its word among those of the form. */
export function mappingFault(mapping: Mapping, receivedOn: string): 'twice' | 'noName' | 'noDay' | null {
  const fields = Object.values(mapping).filter(Boolean);
  if (new Set(fields).size < fields.length) return 'twice';
  if (!fields.includes('identity.fullName')) return 'noName';
  return fields.includes('receivedOn') || receivedOn ? null : 'noDay';
}
