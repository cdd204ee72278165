/** The server's sentence from an upload that it refused. */
import { z } from 'zod/mini';

/** As the API answers for its routes: `{errors: [{message}]}`. */
const refusal = z.object({ errors: z.tuple([z.object({ message: z.string() })], z.unknown()) });

/** What the answer says, else its bare status: a page of HTML, as proxies send it, is no sentence for people. */
export async function refusalOf(response: Response): Promise<string> {
  const status = `HTTP ${response.status}`;
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  if (type.startsWith('text/plain')) return text.trim() || status;
  if (!type.includes('json')) return status;
  try {
    return refusal.safeParse(JSON.parse(text)).data?.errors[0].message ?? status;
  } catch {
    return status; // Cut off on its way: no JSON, whatever its header says.
  }
}
