/** `POST /editor/upload`: one file as multipart, at most 50 MiB, kept until an editor has it read or a day has passed. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { PrismaClient } from '@countermeasure/db/client';
import { toGlobalId } from '@countermeasure/domain/global-id';
import busboy from 'busboy';
import type { Viewer } from '../auth/viewer.ts';
import { type Exchange, sendJson } from '../http/exchange.ts';
import { HttpError } from '../http/http-error.ts';

const MAX_FILE = 50 * 1024 * 1024;
const KEPT_MS = 24 * 60 * 60 * 1000;
/** What an unused upload of somebody may hold, so that the database can't be filled by one session. */
const MOST_WAITING = 100;

type UploadedFile = { content: Buffer; sha256: string; mediaType: string; fileName: string | null };

/** Answers `{uploadId, sha256, bytes, mediaType}`. Throws HttpError for anything but one file of a right size. */
export async function uploadRoute({ request, response }: Exchange, db: PrismaClient, viewer: Viewer): Promise<void> {
  const file = await receiveFile(request);
  await db.upload.deleteMany({ where: { usedAt: null, createdAt: { lt: new Date(Date.now() - KEPT_MS) } } });
  const waiting = await db.upload.count({ where: { uploadedById: viewer.id, usedAt: null } });
  if (waiting >= MOST_WAITING)
    throw new HttpError('RATE_LIMITED', `${waiting} uploaded files wait to be read. Read them first.`, {
      'Retry-After': '3600',
    });
  const { id } = await db.upload.create({
    data: {
      sha256: file.sha256,
      content: new Uint8Array(file.content),
      byteLength: file.content.length,
      mediaType: file.mediaType,
      fileName: file.fileName,
      uploadedById: viewer.id,
    },
    select: { id: true },
  });
  sendJson(response, 201, {
    uploadId: toGlobalId('Upload', id),
    sha256: file.sha256,
    bytes: file.content.length,
    mediaType: file.mediaType,
  });
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
      const hash = createHash('sha256');
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        hash.update(chunk);
        chunks.push(chunk);
      });
      stream.on('limit', () => refuse(tooLarge()));
      stream.on('end', () =>
        files.push({
          content: Buffer.concat(chunks),
          sha256: hash.digest('hex'),
          mediaType: mimeType,
          fileName: filename ? filename.normalize('NFC').slice(0, 255) : null,
        }),
      );
    });
    for (const limit of ['filesLimit', 'partsLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => refuse(new HttpError('BAD_REQUEST', 'Send one file and nothing else.')));
    parser.on('error', () => refuse(new HttpError('BAD_REQUEST', 'The upload broke off or is not valid multipart.')));
    parser.on('close', () => {
      const file = files[0];
      if (file && file.content.length > 0) resolve(file);
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

const tooLarge = () => new HttpError('PAYLOAD_TOO_LARGE', 'The file is larger than 50 MiB.', { Connection: 'close' });
