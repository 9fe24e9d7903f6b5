/** "r1.c8" is a cell, "c8" a column, "" the form. */
export function placeOf(place: string): { row?: string; column?: string } {
  if (!place) return {};
  const [first, second] = place.split('.');
  return second ? { row: first, column: second } : { column: first };
}
