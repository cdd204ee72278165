import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Plain Node runs the tests as it runs the program; otherwise graphql is loaded twice.
    experimental: { viteModuleRunner: false },
    // Whole pages go through the parser, the database and HTTP, on machines with other things to do.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
