// Types for every .graphql file under src, from the editor endpoint’s committed schema. The output is rebuilt, never committed.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../api/src/editor/schema.graphql',
  documents: ['src/**/*.graphql'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          ID: 'string',
          DateTime: 'string',
          Date: 'string',
          URL: 'string',
          LanguageTag: 'string',
          ConceptCode: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
