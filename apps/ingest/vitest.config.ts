import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Plain Node runs the tests as it runs the program; otherwise graphql is loaded twice.
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    experimental: { viteModuleRunner: false },
  },
});
