/** Every job there is: its queue's name and the shape of its payload. The queues themselves are made by a migration. */
import { z } from 'zod';

export type JobDefinition<Payload> = {
  name: string;
  payload: z.ZodType<Payload>;
  /** What makes two jobs the same; only for queues of the policy `exclusive`. */
  key?: (payload: Payload) => string;
};

const defineJob = <Payload>(
  name: string,
  payload: z.ZodType<Payload>,
  more: Pick<JobDefinition<Payload>, 'key'> = {},
): JobDefinition<Payload> => ({ name, payload, ...more });

/** Reads a stored snapshot, parses it and stores what was found as drafts. */
export const parseSnapshot = defineJob('parse-snapshot', z.object({ ingestItemId: z.uuid() }));

/** Publishes whatever is due. One job an instant, so that what was scheduled for the same time goes live together. */
export const publishDue = defineJob('publish-due', z.object({ publishAt: z.iso.datetime() }), {
  key: ({ publishAt }) => publishAt,
});

export const JOBS = [parseSnapshot, publishDue];
