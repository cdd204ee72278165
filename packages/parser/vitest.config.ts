import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Plain Node runs the tests as it runs the program; otherwise graphql is loaded twice.
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.ts'], experimental: { viteModuleRunner: false } },
});
