import { makeSecrets } from '../make-secrets.ts';

export async function secrets(folder: string, { host }: { host: string }): Promise<void> {
  const { made } = await makeSecrets(folder, host);
  console.log(made.length > 0 ? `Made ${made.join(', ')}.` : 'All secrets are there already; nothing was changed.');
}
