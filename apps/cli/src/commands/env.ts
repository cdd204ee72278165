import { ENVIRONMENT, environmentExample } from '@countermeasure/runtime/env';

export function env({ example }: { example?: boolean }): void {
  if (example) {
    process.stdout.write(environmentExample());
    return;
  }
  for (const [name, variable] of Object.entries(ENVIRONMENT)) {
    const fallback = 'fallback' in variable ? ` (${variable.fallback})` : '';
    console.log(`${name}${fallback}\n    ${variable.says}`);
  }
}
