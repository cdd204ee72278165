/** What `countermeasure parse --help` says beyond its options; a file of its own, so that help loads no parser. */

export const PARSE_HELP = `
Formats: json (everything), text (title and article), markdown (with measures and their spans), annotations (W3C Web
Annotation JSON-LD), ndjson (one page a line in, {id, url?, content | contentBase64}; one answer a line out, in order).
Without --format: a summary on a terminal, JSON in a pipe.
--explain alone prints the repairs as text; json, ndjson and markdown get them beside the rest, with byte ranges.

Exit code 1 when an input could not be read, when nothing could be read from a page (quality 0: a full answer is still
printed, and the reason on standard error), or when a line of ndjson was no page (its answer is {id?, line, error}).`;
