import { getRouteApi } from '@tanstack/react-router';
import { sampleOperation } from '../contract/sample';
import type { Schema } from '../contract/schema';
import { useLoadedSchema } from '../contract/schema-context';
import { Explorer } from './explorer';

const route = getRouteApi('/shell/phan-tich/hop-dong/thu');

/** "Query.units" in the address asks for a sample of that field. */
function sampleOf(schema: Schema, coordinate: string | undefined) {
  const [typeName = '', fieldName] = coordinate?.split('.') ?? [];
  const field = schema.types.get(typeName)?.fields?.find((one) => one.name === fieldName);
  return field ? sampleOperation(schema, field, typeName === schema.mutationType) : null;
}

/** A place to try the contract, begun with the field that the address names. */
export function ExplorerPage() {
  const schema = useLoadedSchema();
  const { mau } = route.useSearch();
  return <Explorer key={mau} sample={sampleOf(schema, mau)} />;
}
