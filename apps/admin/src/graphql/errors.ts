/** What went wrong on the way to an answer, sorted into what a person can do about it. */
import type { CombinedError } from 'urql';

const codes = (error: CombinedError) => error.graphQLErrors.map((each) => each.extensions.code);
const status = (error: CombinedError): number | undefined => (error.response as Response | undefined)?.status;

export const isSignedOut = (error: CombinedError) => status(error) === 401 || codes(error).includes('UNAUTHENTICATED');

export const isForbidden = (error: CombinedError) => status(error) === 403 || codes(error).includes('FORBIDDEN');

/** The server's own sentence where there is one. */
export const errorSentence = (error: CombinedError) => error.graphQLErrors[0]?.message ?? error.message;
