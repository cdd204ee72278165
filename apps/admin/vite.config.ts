/** Builds the editors' web app into `dist/`, which the API serves. `vite dev` sends GraphQL, sign-in and uploads to a running API. */
import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './codegen/compress-assets.ts';

const api = `http://localhost:${process.env.PORT ?? 4000}`;

export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true }), tailwindcss(), compressAssets()],
  build: { target: 'es2024', sourcemap: false },
  server: {
    // The API takes commands only from its own origin: in development that is itself.
    proxy: { '/editor': { target: api, headers: { origin: api } }, '/graphql': api },
  },
});
