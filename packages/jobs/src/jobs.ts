/** Every job there is: its queue's name and the shape of its payload. The queues themselves are made by a migration. */
import { z } from 'zod';

export type JobDefinition<Payload> = { name: string; payload: z.ZodType<Payload> };

const defineJob = <Payload>(name: string, payload: z.ZodType<Payload>): JobDefinition<Payload> => ({ name, payload });

/** Reads a stored snapshot, parses it and stores what was found as drafts. */
export const parseSnapshot = defineJob('parse-snapshot', z.object({ ingestItemId: z.uuid() }));

export const JOBS = [parseSnapshot];
