/** `POST /editor/upload`: one file as multipart, at most 50 MiB, kept until an editor has it read or a day has passed. */
import type { IncomingMessage } from 'node:http';
import type { PrismaClient } from '@countermeasure/db/client';
import { PermissionError, ValidationError } from '@countermeasure/domain/errors';
import { toGlobalId } from '@countermeasure/domain/global-id';
import { keepUpload } from '@countermeasure/domain/keep-upload';
import { requireCommand } from '@countermeasure/domain/permissions';
import busboy from 'busboy';
import { actorOf, type Viewer } from '../auth/viewer.ts';
import { type Exchange, sendJson } from '../http/exchange.ts';
import { HttpError } from '../http/http-error.ts';

const MAX_FILE = 50 * 1024 * 1024;
const MOST_NAME_CODE_POINTS = 255;

type UploadedFile = { bytes: Buffer<ArrayBuffer>; mediaType: string; fileName: string | null };

/**
 * Answers `{uploadId, sha256, bytes, mediaType}`. Throws HttpError for who may not have files read, before anything of
 * the file is taken, and for anything but one file of a right size.
 */
export async function uploadRoute({ request, response }: Exchange, db: PrismaClient, viewer: Viewer): Promise<void> {
  const actor = actorOf(viewer);
  const file = await asHttpError(async () => {
    requireCommand(actor, 'keepUpload');
    return receiveFile(request);
  });
  const kept = await asHttpError(() => keepUpload({ db, actor }, file));
  if (kept.id === null)
    throw new HttpError('RATE_LIMITED', `${kept.waiting} uploaded files wait to be read. Read them first.`, {
      'Retry-After': '3600',
    });
  sendJson(response, 201, {
    uploadId: toGlobalId('Upload', kept.id),
    sha256: kept.sha256,
    bytes: file.bytes.length,
    mediaType: file.mediaType,
  });
}

/** What the domain refuses, in the words of HTTP. */
async function asHttpError<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // The rest of the file is not read, so the connection can't be used again.
    if (error instanceof PermissionError) throw new HttpError('FORBIDDEN', error.message, { Connection: 'close' });
    if (error instanceof ValidationError) throw new HttpError('BAD_REQUEST', error.message);
    throw error;
  }
}

function receiveFile(request: IncomingMessage): Promise<UploadedFile> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_FILE + 10_000) throw tooLarge();
  const parser = startParser(request);
  return new Promise((resolve, reject) => {
    const files: UploadedFile[] = [];
    const refuse = (error: HttpError) => {
      request.unpipe(parser);
      request.resume();
      reject(error);
    };
    parser.on('file', (_field, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => refuse(tooLarge()));
      stream.on('end', () =>
        files.push({
          bytes: Buffer.concat(chunks),
          mediaType: mimeType,
          fileName: filename ? shortened(filename) : null,
        }),
      );
    });
    for (const limit of ['filesLimit', 'partsLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => refuse(new HttpError('BAD_REQUEST', 'Send one file and nothing else.')));
    parser.on('error', () => refuse(new HttpError('BAD_REQUEST', 'The upload broke off or is not valid multipart.')));
    parser.on('close', () => {
      const file = files[0];
      if (file && file.bytes.length > 0) resolve(file);
      else reject(new HttpError('BAD_REQUEST', file ? 'The file is empty.' : 'There is no file in the request.'));
    });
    request.on('error', () => refuse(new HttpError('BAD_REQUEST', 'The upload broke off.')));
    request.pipe(parser);
  });
}

function startParser(request: IncomingMessage) {
  if (request.method !== 'POST')
    throw new HttpError('METHOD_NOT_ALLOWED', 'A file is sent by POST.', { Allow: 'POST' });
  if (!request.headers['content-type']?.startsWith('multipart/form-data'))
    throw new HttpError('UNSUPPORTED_MEDIA_TYPE', 'Send the file as multipart/form-data.');
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 0, parts: 2, fileSize: MAX_FILE, fieldNameSize: 100 },
    });
  } catch (error) {
    throw new HttpError('BAD_REQUEST', `The upload is not valid multipart: ${(error as Error).message}.`);
  }
}

/** Whole characters only: half of one could not be stored. */
const shortened = (name: string) => Array.from(name.normalize('NFC').trim()).slice(0, MOST_NAME_CODE_POINTS).join('');

const tooLarge = () => new HttpError('PAYLOAD_TOO_LARGE', 'The file is larger than 50 MiB.', { Connection: 'close' });
