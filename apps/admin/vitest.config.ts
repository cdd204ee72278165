/** Unit tests stand beside the code; browser tests drive a real Chromium against a whole stack and need the longer limits. */
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true })],
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    fileParallelism: false,
  },
});
