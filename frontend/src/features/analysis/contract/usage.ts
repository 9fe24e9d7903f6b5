import { namedType, type Schema } from './schema';

/** One place of the contract that names a type. */
export interface Use {
  /** "Query.units(search:)", "Unit.area", "DutyInput.kind". */
  coordinate: string;
  /** The type on which the place stands. */
  on: string;
}

export interface Uses {
  /** Fields that answer it. */
  returned: Use[];
  /** Arguments and input fields that take it. */
  taken: Use[];
}

/** Where a type is used. */
export function usesOf(schema: Schema, name: string): Uses {
  const returned: Use[] = [];
  const taken: Use[] = [];
  for (const type of schema.types.values()) {
    for (const field of type.fields ?? []) {
      const at = `${type.name}.${field.name}`;
      if (namedType(field.type) === name) returned.push({ coordinate: at, on: type.name });
      for (const arg of field.args) {
        if (namedType(arg.type) === name) taken.push({ coordinate: `${at}(${arg.name}:)`, on: type.name });
      }
    }
    for (const field of type.inputFields ?? []) {
      if (namedType(field.type) === name)
        taken.push({ coordinate: `${type.name}.${field.name}`, on: type.name });
    }
  }
  return { returned, taken };
}
