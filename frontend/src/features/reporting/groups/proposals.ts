interface District {
  name: string;
  unitIds: readonly string[];
}

/** The former districts with those of their units that are in no group; a district without any is left out. */
export function proposals(
  districts: readonly District[],
  free: readonly { id: string }[],
): { name: string; unitIds: string[] }[] {
  const open = new Set(free.map(({ id }) => id));
  return districts
    .map(({ name, unitIds }) => ({ name, unitIds: unitIds.filter((id) => open.has(id)) }))
    .filter(({ unitIds }) => unitIds.length > 0);
}
