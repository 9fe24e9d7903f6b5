import { type Field, type SectionName, sections } from '../fields';
import { type BirthValue, type Content, isEmpty, type LineValue, sameValue, type Value } from '../values';

/** A line, or a whole value, that the survivor can take over; `place` is what the server calls it. */
export interface Choice {
  place: string;
  /** Which line of the list; absent for a value. */
  line?: LineValue;
}

/** One field of two records beside each other. */
export interface Compared {
  section: SectionName;
  field: Field;
  kept: Value | undefined;
  other: Value | undefined;
  same: boolean;
  choices: Choice[];
}

const sameLine = (field: Field, a: LineValue, b: LineValue) =>
  (field.lines ?? []).every(
    (each) =>
      sameValue(each, a.values[each.key], b.values[each.key]) ||
      (isEmpty(each, a.values[each.key]) && isEmpty(each, b.values[each.key])),
  );

function choicesOf(
  section: SectionName,
  field: Field,
  kept: Value | undefined,
  other: Value | undefined,
): Choice[] {
  if (isEmpty(field, other)) return [];
  if (field.kind === 'lines') {
    const mine = (kept ?? []) as readonly LineValue[];
    return (other as readonly LineValue[]).flatMap((line, at) =>
      mine.some((each) => sameLine(field, each, line))
        ? []
        : [{ place: `${section}.${field.key}.${at + 1}`, line }],
    );
  }
  if (field.kind === 'birth')
    return [{ place: `${section}.${(other as BirthValue).date ? 'birthDate' : 'birthYear'}` }];
  return [{ place: `${section}.${field.key}` }];
}

/** What two records say, field by field in the order of the form; a section that one may not see is left out. */
export function compare(kept: Content, other: Content): Compared[] {
  return sections.flatMap(({ name, fields }) =>
    fields.flatMap((field) => {
      if (!other[name] && !kept[name]) return [];
      const [a, b] = [kept[name]?.[field.key], other[name]?.[field.key]];
      if (isEmpty(field, a) && isEmpty(field, b)) return [];
      const choices = choicesOf(name, field, a, b);
      const same =
        field.kind === 'lines'
          ? choices.length === 0 &&
            ((a ?? []) as readonly unknown[]).length === ((b ?? []) as readonly unknown[]).length
          : sameValue(field, a, b);
      return [{ section: name, field, kept: a, other: b, same, choices: same ? [] : choices }];
    }),
  );
}
