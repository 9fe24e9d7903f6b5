import { createContext, useContext } from 'react';
import type { Schema } from './schema';

export const SchemaContext = createContext<Schema | null>(null);

/** The contract; only below its page, which has loaded it. */
export function useLoadedSchema(): Schema {
  const schema = useContext(SchemaContext);
  if (!schema) throw new Error('useLoadedSchema stands outside the page of the contract');
  return schema;
}
