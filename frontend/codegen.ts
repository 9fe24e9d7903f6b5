import { existsSync, readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

const root = 'src/features';

const hasDocuments = (name: string) =>
  readdirSync(`${root}/${name}`, { recursive: true }).some((file) => String(file).endsWith('.graphql.ts'));

// One output per folder: the client preset's document map cannot be split, so a common one would put
// every operation of the application into the first download.
const output = (folder: string) => ({
  [`${folder}/gql/`]: {
    preset: 'client' as const,
    documents: [`${folder}/**/*.graphql.ts`],
    presetConfig: { fragmentMasking: { unmaskFunctionName: 'read' } },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      scalars: {
        UUID: 'string',
        Date: 'string',
        Time: 'string',
        Decimal: 'string',
        Json: 'unknown',
      },
    },
  },
});

const features = existsSync(root) ? readdirSync(root).filter(hasDocuments).sort() : [];
// Pieces that several features share and that ask for something themselves.
const shared = ['src/shared/saved-views', 'src/shared/waiting'];

const config: CodegenConfig = {
  schema: '../schema.graphql',
  generates: Object.assign({}, ...[...features.map((name) => `${root}/${name}`), ...shared].map(output)),
};

export default config;
