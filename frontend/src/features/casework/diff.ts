import { type Field, type SectionName, sections } from './fields';
import { type Content, isEmpty, sameValue, type Value } from './values';

/** A field in which the pending version differs from the official one. */
export interface Difference {
  section: SectionName;
  field: Field;
  /** The section may not be seen: that it changed is known, not to what. */
  hidden: boolean;
  before: Value | undefined;
  after: Value | undefined;
}

const namesOf = (section: SectionName, field: Field) =>
  field.kind === 'birth' ? [`${section}.birthDate`, `${section}.birthYear`] : [`${section}.${field.key}`];

/** What the server says has changed, and whatever else differs before the eyes, in the order of the form. */
export function differences(official: Content, pending: Content, changed: readonly string[]): Difference[] {
  const told = new Set(changed);
  return sections.flatMap(({ name, fields }) =>
    fields.flatMap((field) => {
      const [before, after] = [official[name]?.[field.key], pending[name]?.[field.key]];
      const hidden = !official[name] || !pending[name];
      const named = namesOf(name, field).some((place) => told.has(place));
      const differs =
        !hidden && !sameValue(field, before, after) && !(isEmpty(field, before) && isEmpty(field, after));
      return named || differs ? [{ section: name, field, hidden, before, after }] : [];
    }),
  );
}
