import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Plain Node runs the tests as it runs the program; otherwise graphql is loaded twice.
    experimental: { viteModuleRunner: false },
    // Most tests write hundreds of rows to a real PostgreSQL, on machines that do other things besides.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
