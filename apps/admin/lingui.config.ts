/** English is written in the code, Chinese in `src/locales/zh-CN.po`; `lingui extract` keeps both files in step. */
import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'zh-CN'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['src'], exclude: ['src/gql/**', '**/*.test.*'] }],
  format: formatter({ lineNumbers: false, origins: false }),
});
